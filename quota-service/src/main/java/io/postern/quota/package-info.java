/** The typed ids of quota-service, and the kinds of resources that are counted. */
@NullMarked
package io.postern.quota;

import org.jspecify.annotations.NullMarked;
