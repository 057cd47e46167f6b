@NullMarked
package io.postern.robustness.workload;

import org.jspecify.annotations.NullMarked;
