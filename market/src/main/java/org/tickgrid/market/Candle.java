package org.tickgrid.market;

/**
 * What the bars of one symbol made of one period {@code [start, end)}.
 *
 * @param ordinal how many candles of this symbol and timeframe closed before it
 * @param start epoch milliseconds; of a tick candle the bar's own time
 * @param bars how many bars it holds, at least 1
 */
public record Candle(
        String symbol,
        Timeframe timeframe,
        long ordinal,
        long start,
        double open,
        double high,
        double low,
        double close,
        double volume,
        long bars) {

    /** The candle that a bar is by itself. Its high and low hold its open and close, whatever its producer says. */
    public static Candle tick(Bar bar, long ordinal) {
        return new Candle(
                bar.symbol(),
                Timeframe.TICK,
                ordinal,
                bar.time(),
                bar.open(),
                Math.max(bar.high(), Math.max(bar.open(), bar.close())),
                Math.min(bar.low(), Math.min(bar.open(), bar.close())),
                bar.close(),
                bar.volume(),
                1);
    }

    /** The first moment after it, epoch milliseconds; of a tick candle the bar's own time. */
    public long end() {
        return start + timeframe.millis();
    }
}
