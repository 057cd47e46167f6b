/** The virtual MFA device of a user. */
@NullMarked
package io.postern.iam.mfa.domain;

import org.jspecify.annotations.NullMarked;
