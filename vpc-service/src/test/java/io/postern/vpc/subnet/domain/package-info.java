@NullMarked
package io.postern.vpc.subnet.domain;

import org.jspecify.annotations.NullMarked;
