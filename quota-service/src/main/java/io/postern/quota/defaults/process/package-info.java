/** What a start leads to: defaults that differ from the published ones are published. */
@NullMarked
package io.postern.quota.defaults.process;

import org.jspecify.annotations.NullMarked;
