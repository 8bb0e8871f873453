/** What many symbols take of memory in a real member, and how long it takes to save them and to start again from there. */
@NullMarked
package org.tickgrid.benchmarks.state;

import org.jspecify.annotations.NullMarked;
