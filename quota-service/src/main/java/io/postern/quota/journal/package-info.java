/**
 * Names of streams, events and states, which are stored for ever, and the subscriptions: the only code here that knows
 * the event table and Kafka.
 */
@NullMarked
package io.postern.quota.journal;

import org.jspecify.annotations.NullMarked;
