/** The proof {@code SDK-HMAC-SHA256} of the official SDKs: pure functions from a request to a verdict. */
@NullMarked
package io.postern.cloudapi.signature;

import org.jspecify.annotations.NullMarked;
