/** Projects, as callers find them. */
@NullMarked
package io.postern.iam.project.api;

import org.jspecify.annotations.NullMarked;
