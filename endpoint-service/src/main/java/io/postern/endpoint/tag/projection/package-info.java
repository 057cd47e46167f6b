/** Which resource has which tags. */
@NullMarked
package io.postern.endpoint.tag.projection;

import org.jspecify.annotations.NullMarked;
