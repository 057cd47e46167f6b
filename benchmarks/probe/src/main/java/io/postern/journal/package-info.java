/** What the probe needs to see of the journal's inside. */
@NullMarked
package io.postern.journal;

import org.jspecify.annotations.NullMarked;
