@NullMarked
package io.postern.iam.resealing;

import org.jspecify.annotations.NullMarked;
