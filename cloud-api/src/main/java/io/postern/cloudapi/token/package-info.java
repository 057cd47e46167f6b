/** Tokens: signed JSON Web Tokens that every service verifies by itself. */
@NullMarked
package io.postern.cloudapi.token;

import org.jspecify.annotations.NullMarked;
