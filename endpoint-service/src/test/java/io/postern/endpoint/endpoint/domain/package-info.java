@NullMarked
package io.postern.endpoint.endpoint.domain;

import org.jspecify.annotations.NullMarked;
