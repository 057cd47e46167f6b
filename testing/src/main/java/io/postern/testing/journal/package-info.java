/** What other services would publish: tests write it to Kafka as a relay does. */
@NullMarked
package io.postern.testing.journal;

import org.jspecify.annotations.NullMarked;
