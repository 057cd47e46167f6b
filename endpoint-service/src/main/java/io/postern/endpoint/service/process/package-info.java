/** What quota and ports mean for services. */
@NullMarked
package io.postern.endpoint.service.process;

import org.jspecify.annotations.NullMarked;
