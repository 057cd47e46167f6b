/** Queries over applications. */
@NullMarked
package io.postern.quota.application.projection;

import org.jspecify.annotations.NullMarked;
