/** What tokens are signed with, and what they are verified with. */
@NullMarked
package io.postern.iam.signingkey.domain;

import org.jspecify.annotations.NullMarked;
