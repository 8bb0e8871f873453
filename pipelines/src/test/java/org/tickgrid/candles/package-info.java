@NullMarked
package org.tickgrid.candles;

import org.jspecify.annotations.NullMarked;
