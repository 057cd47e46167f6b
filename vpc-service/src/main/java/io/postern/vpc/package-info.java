/** The typed ids and values of vpc-service: every aggregate speaks with them, none owns them. */
@NullMarked
package io.postern.vpc;

import org.jspecify.annotations.NullMarked;
