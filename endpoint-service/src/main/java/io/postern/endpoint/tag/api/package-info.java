/** Tags in HTTP, of both kinds of resources. */
@NullMarked
package io.postern.endpoint.tag.api;

import org.jspecify.annotations.NullMarked;
