/** Child processes that cannot outlive their parent. */
@NullMarked
package io.postern.local.process;

import org.jspecify.annotations.NullMarked;
