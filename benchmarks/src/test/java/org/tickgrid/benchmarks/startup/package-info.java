@NullMarked
package org.tickgrid.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
