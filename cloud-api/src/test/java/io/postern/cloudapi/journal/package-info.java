@NullMarked
package io.postern.cloudapi.journal;

import org.jspecify.annotations.NullMarked;
