@NullMarked
package io.postern.endpoint.service.api;

import org.jspecify.annotations.NullMarked;
