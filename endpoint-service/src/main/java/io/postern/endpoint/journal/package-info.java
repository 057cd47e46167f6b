/** Names of what is stored and published, and the subscriptions: the only code here that knows Kafka. */
@NullMarked
package io.postern.endpoint.journal;

import org.jspecify.annotations.NullMarked;
