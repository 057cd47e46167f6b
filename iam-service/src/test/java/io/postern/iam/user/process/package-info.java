@NullMarked
package io.postern.iam.user.process;

import org.jspecify.annotations.NullMarked;
