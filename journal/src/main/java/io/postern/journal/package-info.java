/**
 * The journal and the log: append with optimistic locking, views kept in the appending statement, relay to Kafka in
 * commit order, subscriptions whose position moves with their effect, and what operators need to trust all that.
 */
@NullMarked
package io.postern.journal;

import org.jspecify.annotations.NullMarked;
