@NullMarked
package io.postern.robustness;

import org.jspecify.annotations.NullMarked;
