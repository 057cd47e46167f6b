/** Access keys: what requests are signed with. */
@NullMarked
package io.postern.iam.accesskey;

import org.jspecify.annotations.NullMarked;
