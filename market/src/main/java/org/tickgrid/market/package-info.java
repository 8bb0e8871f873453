/**
 * The words that all services share: what the market says ({@link org.tickgrid.market.MarketRecord}), what Tickgrid
 * makes of it ({@link org.tickgrid.market.Candle}, {@link org.tickgrid.market.Reading},
 * {@link org.tickgrid.market.Signal}, {@link org.tickgrid.market.Performance}), and their JSON forms.
 *
 * <p>Times are epoch milliseconds, UTC, unless a name says otherwise; in the JSON of a market record they are epoch
 * seconds with a fraction.
 */
@NullMarked
package org.tickgrid.market;

import org.jspecify.annotations.NullMarked;
