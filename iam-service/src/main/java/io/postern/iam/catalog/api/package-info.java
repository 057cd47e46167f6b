/** Where the services are, for those who ask. */
@NullMarked
package io.postern.iam.catalog.api;

import org.jspecify.annotations.NullMarked;
