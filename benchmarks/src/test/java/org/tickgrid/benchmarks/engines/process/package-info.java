@NullMarked
package org.tickgrid.benchmarks.engines.process;

import org.jspecify.annotations.NullMarked;
