/**
 * The way to the grid, which may be away: {@link org.tickgrid.web.grid.GridLink} asks it,
 * {@link org.tickgrid.web.grid.GridWatch} notices when it comes and goes, and tells every
 * {@link org.tickgrid.web.grid.GridState}.
 */
@NullMarked
package org.tickgrid.web.grid;

import org.jspecify.annotations.NullMarked;
