package org.tickgrid.sinks;

import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

/** Readings of closed candles, without indicators. */
final class Readings {

    private Readings() {}

    /** @param received of the record that closed it, epoch milliseconds; it stands at the same offset */
    static Reading closed(String symbol, Timeframe timeframe, long ordinal, long received) {
        Candle candle = new Candle(symbol, timeframe, ordinal, ordinal * timeframe.millis(), 10, 11, 9, 10, 100, 1);
        LogPosition position = new LogPosition(0, received);
        return new Reading(candle, true, new String[0], new int[0], new double[0], position, received);
    }
}
