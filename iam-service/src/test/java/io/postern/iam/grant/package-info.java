@NullMarked
package io.postern.iam.grant;

import org.jspecify.annotations.NullMarked;
