@NullMarked
package io.postern.iam.personal.domain;

import org.jspecify.annotations.NullMarked;
