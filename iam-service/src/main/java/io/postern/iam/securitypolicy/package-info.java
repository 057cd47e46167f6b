/** What an account asks of its users: how they log in, what passwords look like, what is protected. */
@NullMarked
package io.postern.iam.securitypolicy;

import org.jspecify.annotations.NullMarked;
