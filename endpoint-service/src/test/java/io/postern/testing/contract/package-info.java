/** Code held against what is stored for ever and what is published. */
@NullMarked
package io.postern.testing.contract;

import org.jspecify.annotations.NullMarked;
