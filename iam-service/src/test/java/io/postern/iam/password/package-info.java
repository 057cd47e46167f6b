@NullMarked
package io.postern.iam.password;

import org.jspecify.annotations.NullMarked;
