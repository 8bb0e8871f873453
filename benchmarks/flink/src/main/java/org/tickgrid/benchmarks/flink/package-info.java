/** The indicators job's work on Flink. */
@NullMarked
package org.tickgrid.benchmarks.flink;

import org.jspecify.annotations.NullMarked;
