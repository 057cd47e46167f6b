/** What quota, ports and services mean for endpoints. */
@NullMarked
package io.postern.endpoint.endpoint.process;

import org.jspecify.annotations.NullMarked;
