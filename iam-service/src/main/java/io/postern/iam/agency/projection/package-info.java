/** Which agencies there are. */
@NullMarked
package io.postern.iam.agency.projection;

import org.jspecify.annotations.NullMarked;
