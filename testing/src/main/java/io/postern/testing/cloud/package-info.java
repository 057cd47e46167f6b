/** Accounts that a service knows, requests that they sign, and events that other services seem to have published. */
@NullMarked
package io.postern.testing.cloud;

import org.jspecify.annotations.NullMarked;
