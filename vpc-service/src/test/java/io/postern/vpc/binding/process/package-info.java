@NullMarked
package io.postern.vpc.binding.process;

import org.jspecify.annotations.NullMarked;
