@NullMarked
package io.postern.testing;

import org.jspecify.annotations.NullMarked;
