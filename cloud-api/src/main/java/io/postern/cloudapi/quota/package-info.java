/** Quotas, for services that have what is counted: what they show of them, and what they are compared with. */
@NullMarked
package io.postern.cloudapi.quota;

import org.jspecify.annotations.NullMarked;
