@NullMarked
package io.postern.iam.policy;

import org.jspecify.annotations.NullMarked;
