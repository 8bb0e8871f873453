@NullMarked
package org.tickgrid.indicators;

import org.jspecify.annotations.NullMarked;
