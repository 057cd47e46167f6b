@NullMarked
package io.postern.vpc;

import org.jspecify.annotations.NullMarked;
