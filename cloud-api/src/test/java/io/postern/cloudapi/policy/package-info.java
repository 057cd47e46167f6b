@NullMarked
package io.postern.cloudapi.policy;

import org.jspecify.annotations.NullMarked;
