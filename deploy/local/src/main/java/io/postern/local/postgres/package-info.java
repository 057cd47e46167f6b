/** Real PostgreSQL from the binaries of a Maven artifact. */
@NullMarked
package io.postern.local.postgres;

import org.jspecify.annotations.NullMarked;
