@NullMarked
package io.postern.endpoint.endpoint.projection;

import org.jspecify.annotations.NullMarked;
