/** How tests hold code against the contracts: what a service stores, publishes and offers, and what another reads. */
@NullMarked
package io.postern.contracts;

import org.jspecify.annotations.NullMarked;
