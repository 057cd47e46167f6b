/** The guide's story of two accounts, told live: who asks, what happens on the log, and how it ends. */
@NullMarked
package io.postern.local.demo;

import org.jspecify.annotations.NullMarked;
