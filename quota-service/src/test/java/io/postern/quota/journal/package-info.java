@NullMarked
package io.postern.quota.journal;

import org.jspecify.annotations.NullMarked;
