/** The journal against real PostgreSQL and real Kafka, with accounts that are opened, filled and closed. */
@NullMarked
package io.postern.journal;

import org.jspecify.annotations.NullMarked;
