/** PostgreSQL, Kafka and the services on one machine: a launcher, and a library for those who run the whole to torture it. */
@NullMarked
package io.postern.local;

import org.jspecify.annotations.NullMarked;
