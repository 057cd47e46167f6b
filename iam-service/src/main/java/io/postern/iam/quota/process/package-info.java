/** What answers of quota-service lead to. */
@NullMarked
package io.postern.iam.quota.process;

import org.jspecify.annotations.NullMarked;
