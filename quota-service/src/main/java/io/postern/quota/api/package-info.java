/** What all resources say alike on the wire: errors, tenants, kinds, texts. */
@NullMarked
package io.postern.quota.api;

import org.jspecify.annotations.NullMarked;
