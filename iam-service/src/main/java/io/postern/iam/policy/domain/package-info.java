/** The rules of a policy's life. What its document means is the evaluator's. */
@NullMarked
package io.postern.iam.policy.domain;

import org.jspecify.annotations.NullMarked;
