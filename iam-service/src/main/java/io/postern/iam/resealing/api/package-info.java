/** Resealing, as the operator asks for it. */
@NullMarked
package io.postern.iam.resealing.api;

import org.jspecify.annotations.NullMarked;
