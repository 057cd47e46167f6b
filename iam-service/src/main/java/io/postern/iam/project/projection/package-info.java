/** Which projects there are. */
@NullMarked
package io.postern.iam.project.projection;

import org.jspecify.annotations.NullMarked;
