@NullMarked
package io.postern.endpoint.journal;

import org.jspecify.annotations.NullMarked;
