@NullMarked
package io.postern.endpoint.tag.api;

import org.jspecify.annotations.NullMarked;
