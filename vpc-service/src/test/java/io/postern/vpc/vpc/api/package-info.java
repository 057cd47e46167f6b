@NullMarked
package io.postern.vpc.vpc.api;

import org.jspecify.annotations.NullMarked;
