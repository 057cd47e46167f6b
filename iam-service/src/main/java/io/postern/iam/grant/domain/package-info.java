/** The rules of a grant. */
@NullMarked
package io.postern.iam.grant.domain;

import org.jspecify.annotations.NullMarked;
