@NullMarked
package io.postern.cloudapi.identity;

import org.jspecify.annotations.NullMarked;
