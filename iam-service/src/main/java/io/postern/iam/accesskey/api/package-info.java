/** Access keys on the wire. */
@NullMarked
package io.postern.iam.accesskey.api;

import org.jspecify.annotations.NullMarked;
