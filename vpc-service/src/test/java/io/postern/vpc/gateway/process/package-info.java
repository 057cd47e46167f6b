@NullMarked
package io.postern.vpc.gateway.process;

import org.jspecify.annotations.NullMarked;
