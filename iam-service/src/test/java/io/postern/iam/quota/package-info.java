@NullMarked
package io.postern.iam.quota;

import org.jspecify.annotations.NullMarked;
