/**
 * How a request enters any service: who asks, whether he may, what he is told when he may not, and how he pages. What
 * a service needs is in this package; how it is done is in the packages below it.
 */
@NullMarked
package io.postern.cloudapi;

import org.jspecify.annotations.NullMarked;
