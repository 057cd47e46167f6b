/** Accounts, as the operator opens them. */
@NullMarked
package io.postern.iam.account.api;

import org.jspecify.annotations.NullMarked;
