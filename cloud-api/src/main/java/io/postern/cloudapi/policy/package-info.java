/**
 * The policy language and its evaluator: pure, the same for every service, for {@code explain} and for validation.
 * Documents are read once into statements that match without regular expressions.
 */
@NullMarked
package io.postern.cloudapi.policy;

import org.jspecify.annotations.NullMarked;
