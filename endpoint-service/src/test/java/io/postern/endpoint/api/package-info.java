@NullMarked
package io.postern.endpoint.api;

import org.jspecify.annotations.NullMarked;
