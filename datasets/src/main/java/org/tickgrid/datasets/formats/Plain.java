package org.tickgrid.datasets.formats;

import java.time.ZoneOffset;

/**
 * Any table of trades or of candles. A header names the columns, in any order and case; without one they are
 * {@code time,[symbol,]price,size} or {@code time,[symbol,]open,high,low,close,volume}. The time may be in two columns,
 * {@code date} and {@code time}. Other columns are left alone.
 */
final class Plain implements Format {

    private final boolean candles;

    /** @param candles whether of candles; else of trades */
    Plain(boolean candles) {
        this.candles = candles;
    }

    @Override
    public String name() {
        return candles ? "ohlcv" : "trades";
    }

    @Override
    public String description() {
        return candles
                ? "any candles: time,[symbol,]open,high,low,close,volume"
                : "any trades: time,[symbol,]price,size";
    }

    @Override
    public boolean fits(Sample sample) {
        Layout layout = Layout.of(sample);
        return layout != null && layout.isCandles() == candles;
    }

    @Override
    public Table open(Sample sample) {
        Layout layout = Layout.of(sample);
        if (layout == null || layout.isCandles() != candles) {
            throw new IllegalArgumentException(sample.names().file() + " is no table of " + description()
                    + ", its first line is " + sample.shownFirstLine());
        }
        Symbols symbols = layout.symbol() < 0 ? Symbols.ofAll(sample, null) : Symbols.in(layout.symbol(), sample);
        Moments times = layout.moments(sample.zoneOr(ZoneOffset.UTC));
        return candles
                ? Table.candles(layout.hasHeader(), null, new Candles(symbols, times, layout.candle()))
                : Table.complete(
                        layout.hasHeader(),
                        new Trades(
                                symbols, times, layout.price(), layout.candle().volume()));
    }
}
