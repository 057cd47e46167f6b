@NullMarked
package io.postern.vpc.subnet.process;

import org.jspecify.annotations.NullMarked;
