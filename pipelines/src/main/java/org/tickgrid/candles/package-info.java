/** Folds the bars of a symbol into candles, by the symbol's own clock. */
@NullMarked
package org.tickgrid.candles;

import org.jspecify.annotations.NullMarked;
