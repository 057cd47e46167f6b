/** Agencies on the wire. */
@NullMarked
package io.postern.iam.agency.api;

import org.jspecify.annotations.NullMarked;
