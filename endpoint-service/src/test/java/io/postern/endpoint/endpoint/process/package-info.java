@NullMarked
package io.postern.endpoint.endpoint.process;

import org.jspecify.annotations.NullMarked;
