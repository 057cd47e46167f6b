@NullMarked
package io.postern.cloudapi.signature;

import org.jspecify.annotations.NullMarked;
