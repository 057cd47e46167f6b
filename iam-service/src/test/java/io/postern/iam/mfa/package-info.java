@NullMarked
package io.postern.iam.mfa;

import org.jspecify.annotations.NullMarked;
