/** What endpoints lead to: their ports come and go with them. */
@NullMarked
package io.postern.vpc.port.process;

import org.jspecify.annotations.NullMarked;
