/** Groups on the wire. */
@NullMarked
package io.postern.iam.group.api;

import org.jspecify.annotations.NullMarked;
