/** What the tests of every module share: one PostgreSQL and Kafka per build, and the house rules. */
@NullMarked
package io.postern.testing;

import org.jspecify.annotations.NullMarked;
