/** A domain, as the API calls an account. */
@NullMarked
package io.postern.iam.account.domain;

import org.jspecify.annotations.NullMarked;
