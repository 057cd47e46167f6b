/** Encrypts anew, when the key that all services share is replaced. */
@NullMarked
package io.postern.iam.resealing;

import org.jspecify.annotations.NullMarked;
