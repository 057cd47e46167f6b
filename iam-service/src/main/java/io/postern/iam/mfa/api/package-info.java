/** Virtual MFA devices on the wire. */
@NullMarked
package io.postern.iam.mfa.api;

import org.jspecify.annotations.NullMarked;
