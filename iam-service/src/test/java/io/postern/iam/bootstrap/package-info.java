@NullMarked
package io.postern.iam.bootstrap;

import org.jspecify.annotations.NullMarked;
