/** The binding: which port is the backend of which endpoint service. */
@NullMarked
package io.postern.vpc.binding.domain;

import org.jspecify.annotations.NullMarked;
