/** How the directory hears of IAM's events: two channels, one projection. */
@NullMarked
package io.postern.cloudapi.journal;

import org.jspecify.annotations.NullMarked;
