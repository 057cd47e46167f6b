/** What both resources say alike on the wire: pages, tags, texts, errors. */
@NullMarked
package io.postern.endpoint.api;

import org.jspecify.annotations.NullMarked;
