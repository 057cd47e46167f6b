/** Groups of users: what is granted to a group is granted to its members. */
@NullMarked
package io.postern.iam.group;

import org.jspecify.annotations.NullMarked;
