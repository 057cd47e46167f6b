/** Policies and roles: those that come with the system, and those that users write. */
@NullMarked
package io.postern.iam.policy;

import org.jspecify.annotations.NullMarked;
