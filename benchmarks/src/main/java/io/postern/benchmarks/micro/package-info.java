/** Single functions under JMH: what a request costs before and beside its I/O. */
@NullMarked
package io.postern.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
