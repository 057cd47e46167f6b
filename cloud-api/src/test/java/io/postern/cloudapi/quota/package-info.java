@NullMarked
package io.postern.cloudapi.quota;

import org.jspecify.annotations.NullMarked;
