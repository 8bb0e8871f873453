/** What the maps spare the database: charts that are opened from memory, and from the database. */
@NullMarked
package org.tickgrid.benchmarks.cache;

import org.jspecify.annotations.NullMarked;
