@NullMarked
package io.postern.vpc.port.domain;

import org.jspecify.annotations.NullMarked;
