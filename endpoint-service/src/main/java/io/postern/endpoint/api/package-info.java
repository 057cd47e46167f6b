/** What all resources say alike: pages, tags, texts, errors, whose a resource is; and the versions of the API. */
@NullMarked
package io.postern.endpoint.api;

import org.jspecify.annotations.NullMarked;
