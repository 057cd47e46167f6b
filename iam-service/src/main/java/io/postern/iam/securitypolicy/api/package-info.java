/** Security policies on the wire. */
@NullMarked
package io.postern.iam.securitypolicy.api;

import org.jspecify.annotations.NullMarked;
