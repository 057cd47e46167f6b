@NullMarked
package io.postern.iam.lockout.domain;

import org.jspecify.annotations.NullMarked;
