@NullMarked
package org.tickgrid.benchmarks.engines;

import org.jspecify.annotations.NullMarked;
