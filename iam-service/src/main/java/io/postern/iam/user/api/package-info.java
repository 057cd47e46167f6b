/** Users on the wire. */
@NullMarked
package io.postern.iam.user.api;

import org.jspecify.annotations.NullMarked;
