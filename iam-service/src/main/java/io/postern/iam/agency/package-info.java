/** Agencies: who of another account, or which service, may act here. */
@NullMarked
package io.postern.iam.agency;

import org.jspecify.annotations.NullMarked;
