/** Who asks, and what he may: from the proof in a request to a decision. */
@NullMarked
package io.postern.cloudapi.identity;

import org.jspecify.annotations.NullMarked;
