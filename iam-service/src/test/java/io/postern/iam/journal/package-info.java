@NullMarked
package io.postern.iam.journal;

import org.jspecify.annotations.NullMarked;
