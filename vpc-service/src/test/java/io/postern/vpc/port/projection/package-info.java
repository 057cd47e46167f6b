@NullMarked
package io.postern.vpc.port.projection;

import org.jspecify.annotations.NullMarked;
