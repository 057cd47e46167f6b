/** Tokens: who gets one, and what it says. */
@NullMarked
package io.postern.iam.token;

import org.jspecify.annotations.NullMarked;
