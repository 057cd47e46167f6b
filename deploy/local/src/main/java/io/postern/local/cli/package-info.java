/** The commands of the launcher's jar. */
@NullMarked
package io.postern.local.cli;

import org.jspecify.annotations.NullMarked;
