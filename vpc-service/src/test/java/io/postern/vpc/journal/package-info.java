@NullMarked
package io.postern.vpc.journal;

import org.jspecify.annotations.NullMarked;
