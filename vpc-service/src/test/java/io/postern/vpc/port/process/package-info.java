@NullMarked
package io.postern.vpc.port.process;

import org.jspecify.annotations.NullMarked;
