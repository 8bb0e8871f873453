@NullMarked
package org.tickgrid.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
