@NullMarked
package io.postern.journal;

import org.jspecify.annotations.NullMarked;
