@NullMarked
package org.tickgrid.grid.compact;

import org.jspecify.annotations.NullMarked;
