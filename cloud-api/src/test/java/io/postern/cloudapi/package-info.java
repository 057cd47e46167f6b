@NullMarked
package io.postern.cloudapi;

import org.jspecify.annotations.NullMarked;
