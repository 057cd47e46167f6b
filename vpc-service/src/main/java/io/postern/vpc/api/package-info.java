/** What all resources say alike on the wire: pages, tags, texts, times, errors. */
@NullMarked
package io.postern.vpc.api;

import org.jspecify.annotations.NullMarked;
