/** Policies on the wire, where they are called roles. */
@NullMarked
package io.postern.iam.policy.api;

import org.jspecify.annotations.NullMarked;
