/** The whole system as real processes, used by the official SDK, and with its parts taken away. */
@NullMarked
package io.postern.systemtests;

import org.jspecify.annotations.NullMarked;
