@NullMarked
package io.postern.cloudapi.directory;

import org.jspecify.annotations.NullMarked;
