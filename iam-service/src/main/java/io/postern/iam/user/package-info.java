/** Users: who they are is sealed, who may come in is not. */
@NullMarked
package io.postern.iam.user;

import org.jspecify.annotations.NullMarked;
