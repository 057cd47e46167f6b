@NullMarked
package io.postern.vpc.binding.domain;

import org.jspecify.annotations.NullMarked;
