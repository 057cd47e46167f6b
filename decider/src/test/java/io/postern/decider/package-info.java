@NullMarked
package io.postern.decider;

import org.jspecify.annotations.NullMarked;
