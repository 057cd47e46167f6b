@NullMarked
package io.postern.contracts;

import org.jspecify.annotations.NullMarked;
