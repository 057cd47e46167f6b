/** What of this service is in the journal, and under which names. */
@NullMarked
package io.postern.iam.journal;

import org.jspecify.annotations.NullMarked;
