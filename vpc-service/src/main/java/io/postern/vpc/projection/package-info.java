/** What all lists of this service have in common. */
@NullMarked
package io.postern.vpc.projection;

import org.jspecify.annotations.NullMarked;
