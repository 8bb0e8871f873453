@NullMarked
package org.tickgrid.grid;

import org.jspecify.annotations.NullMarked;
