/** Projects: shares of a domain in a region. */
@NullMarked
package io.postern.iam.project;

import org.jspecify.annotations.NullMarked;
