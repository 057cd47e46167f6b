/** What a run found, in a form that both people and programs can be given. */
@NullMarked
package io.postern.benchmarks.report;

import org.jspecify.annotations.NullMarked;
