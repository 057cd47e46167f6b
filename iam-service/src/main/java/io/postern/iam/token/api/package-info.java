/** Tokens on the wire. */
@NullMarked
package io.postern.iam.token.api;

import org.jspecify.annotations.NullMarked;
