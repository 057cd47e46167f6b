@NullMarked
package io.postern.cloudapi.api;

import org.jspecify.annotations.NullMarked;
