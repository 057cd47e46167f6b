@NullMarked
package io.postern.iam.user;

import org.jspecify.annotations.NullMarked;
