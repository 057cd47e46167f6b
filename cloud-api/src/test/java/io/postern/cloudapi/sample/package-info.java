/** A service that is nothing but its entrance. */
@NullMarked
package io.postern.cloudapi.sample;

import org.jspecify.annotations.NullMarked;
