/**
 * Rules that turn the values of indicators into signals: edge-triggered, on closed candles only, never before their
 * inputs are warm.
 */
@NullMarked
package org.tickgrid.signals;

import org.jspecify.annotations.NullMarked;
