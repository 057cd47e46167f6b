@NullMarked
package io.postern.endpoint.endpoint.api;

import org.jspecify.annotations.NullMarked;
