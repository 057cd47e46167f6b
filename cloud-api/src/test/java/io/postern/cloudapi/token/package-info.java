@NullMarked
package io.postern.cloudapi.token;

import org.jspecify.annotations.NullMarked;
