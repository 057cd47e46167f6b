/** How deciders are specified: given events, when a command, then events or a refusal; and seeded random walks. */
@NullMarked
package io.postern.decider.spec;

import org.jspecify.annotations.NullMarked;
