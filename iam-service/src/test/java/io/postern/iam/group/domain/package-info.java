@NullMarked
package io.postern.iam.group.domain;

import org.jspecify.annotations.NullMarked;
