/**
 * How the values that move all the time are written into the grid: by hand, for Hazelcast's own way of writing a record
 * asks for each component by reflection and boxes it. The bytes are the same, so a program without these understands them.
 */
@NullMarked
package org.tickgrid.grid.compact;

import org.jspecify.annotations.NullMarked;
