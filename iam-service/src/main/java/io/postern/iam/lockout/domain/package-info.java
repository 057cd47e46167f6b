/** How often wrong passwords were tried for a user. */
@NullMarked
package io.postern.iam.lockout.domain;

import org.jspecify.annotations.NullMarked;
