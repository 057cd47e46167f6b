/** Applications over HTTP: for tenants, and for those who decide them. */
@NullMarked
package io.postern.quota.application.api;

import org.jspecify.annotations.NullMarked;
