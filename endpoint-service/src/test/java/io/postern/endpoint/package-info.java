@NullMarked
package io.postern.endpoint;

import org.jspecify.annotations.NullMarked;
