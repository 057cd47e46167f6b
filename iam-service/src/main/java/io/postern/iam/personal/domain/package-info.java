/** Whether a key for personal data is there; the key itself is in no event. */
@NullMarked
package io.postern.iam.personal.domain;

import org.jspecify.annotations.NullMarked;
