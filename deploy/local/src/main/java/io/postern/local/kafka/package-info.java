/** A real Kafka broker in one JVM. */
@NullMarked
package io.postern.local.kafka;

import org.jspecify.annotations.NullMarked;
