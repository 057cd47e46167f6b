/** What is known of people and can be forgotten: their profiles are sealed with keys that are kept apart. */
@NullMarked
package io.postern.iam.personal;

import org.jspecify.annotations.NullMarked;
