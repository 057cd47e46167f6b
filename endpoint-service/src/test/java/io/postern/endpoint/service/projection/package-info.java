@NullMarked
package io.postern.endpoint.service.projection;

import org.jspecify.annotations.NullMarked;
