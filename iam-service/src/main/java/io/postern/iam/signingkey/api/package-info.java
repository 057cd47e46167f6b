/** The published keys, for whoever wants to verify our tokens. */
@NullMarked
package io.postern.iam.signingkey.api;

import org.jspecify.annotations.NullMarked;
