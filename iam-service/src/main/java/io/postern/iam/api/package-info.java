/** What all resources of this service have in common on the wire. */
@NullMarked
package io.postern.iam.api;

import org.jspecify.annotations.NullMarked;
