/** A token that is void before its time. */
@NullMarked
package io.postern.iam.token.domain;

import org.jspecify.annotations.NullMarked;
