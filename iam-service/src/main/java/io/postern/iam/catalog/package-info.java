/** Where the services are. */
@NullMarked
package io.postern.iam.catalog;

import org.jspecify.annotations.NullMarked;
