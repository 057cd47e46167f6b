@NullMarked
package io.postern.iam.password.domain;

import org.jspecify.annotations.NullMarked;
