@NullMarked
package io.postern.endpoint.service.domain;

import org.jspecify.annotations.NullMarked;
