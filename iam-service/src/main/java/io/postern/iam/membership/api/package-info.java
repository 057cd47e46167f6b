/** Memberships on the wire. */
@NullMarked
package io.postern.iam.membership.api;

import org.jspecify.annotations.NullMarked;
