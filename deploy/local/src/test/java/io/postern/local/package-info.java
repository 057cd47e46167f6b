@NullMarked
package io.postern.local;

import org.jspecify.annotations.NullMarked;
