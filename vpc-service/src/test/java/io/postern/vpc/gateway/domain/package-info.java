@NullMarked
package io.postern.vpc.gateway.domain;

import org.jspecify.annotations.NullMarked;
