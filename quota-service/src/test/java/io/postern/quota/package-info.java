@NullMarked
package io.postern.quota;

import org.jspecify.annotations.NullMarked;
