/** Domains, as the API calls accounts: the package has another name because its rooms have this one. */
@NullMarked
package io.postern.iam.account;

import org.jspecify.annotations.NullMarked;
