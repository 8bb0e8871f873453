@NullMarked
package org.tickgrid.benchmarks.ingestion;

import org.jspecify.annotations.NullMarked;
