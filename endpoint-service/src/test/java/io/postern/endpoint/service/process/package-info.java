@NullMarked
package io.postern.endpoint.service.process;

import org.jspecify.annotations.NullMarked;
