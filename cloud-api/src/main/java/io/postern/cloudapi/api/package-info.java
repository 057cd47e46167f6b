/** The way in over HTTP: the entrance every request passes, the doorkeeper before each operation, and all that is refused. */
@NullMarked
package io.postern.cloudapi.api;

import org.jspecify.annotations.NullMarked;
