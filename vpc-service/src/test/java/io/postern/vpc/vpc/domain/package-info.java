@NullMarked
package io.postern.vpc.vpc.domain;

import org.jspecify.annotations.NullMarked;
