/** What endpoint services lead to: their backends are bound and let go with them. */
@NullMarked
package io.postern.vpc.binding.process;

import org.jspecify.annotations.NullMarked;
