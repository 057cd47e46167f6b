/** What a pure decider says: a {@link io.postern.decider.Decision} about a command, and nothing else. */
@NullMarked
package io.postern.decider;

import org.jspecify.annotations.NullMarked;
