/** Clients of a running system: the official SDK for its users, plain HTTP for its operator. */
@NullMarked
package io.postern.local.client;

import org.jspecify.annotations.NullMarked;
