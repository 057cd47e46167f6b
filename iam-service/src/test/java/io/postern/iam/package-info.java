@NullMarked
package io.postern.iam;

import org.jspecify.annotations.NullMarked;
