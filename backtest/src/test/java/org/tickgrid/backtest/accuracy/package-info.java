@NullMarked
package org.tickgrid.backtest.accuracy;

import org.jspecify.annotations.NullMarked;
