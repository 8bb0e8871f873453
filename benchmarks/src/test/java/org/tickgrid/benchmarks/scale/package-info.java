@NullMarked
package org.tickgrid.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
