@NullMarked
package io.postern.vpc.port.api;

import org.jspecify.annotations.NullMarked;
