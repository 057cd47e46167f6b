/** What answers of quota-service lead to: users come, or are withdrawn. */
@NullMarked
package io.postern.iam.user.process;

import org.jspecify.annotations.NullMarked;
