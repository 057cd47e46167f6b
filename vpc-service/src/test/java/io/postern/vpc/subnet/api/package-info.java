@NullMarked
package io.postern.vpc.subnet.api;

import org.jspecify.annotations.NullMarked;
