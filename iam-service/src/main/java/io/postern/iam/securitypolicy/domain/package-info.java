/** The security policy of an account. */
@NullMarked
package io.postern.iam.securitypolicy.domain;

import org.jspecify.annotations.NullMarked;
