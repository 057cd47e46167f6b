/** The second factor: a virtual device that shows a new code every half minute. */
@NullMarked
package io.postern.iam.mfa;

import org.jspecify.annotations.NullMarked;
