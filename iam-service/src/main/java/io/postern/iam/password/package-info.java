/** What a user proves himself with when he has no key. */
@NullMarked
package io.postern.iam.password;

import org.jspecify.annotations.NullMarked;
