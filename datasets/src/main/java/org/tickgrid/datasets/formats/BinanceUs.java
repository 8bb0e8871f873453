package org.tickgrid.datasets.formats;

import java.time.ZoneOffset;

/** Candles of Binance.US: {@code open_time,open,high,low,close,volume}, such as {@code 2023-03-01 00:00:00+00:00}. */
final class BinanceUs implements Format {

    @Override
    public String name() {
        return "binance-us";
    }

    @Override
    public String description() {
        return "candles of Binance.US: open_time,open,high,low,close,volume";
    }

    @Override
    public boolean fits(Sample sample) {
        return sample.headerIs("open_time,open,high,low,close,volume");
    }

    @Override
    public Table open(Sample sample) {
        Symbols symbols = Symbols.ofAll(sample, BinanceName.symbol(sample));
        Moments begins = Moments.in(0, sample.zoneOr(ZoneOffset.UTC));
        return Table.candles(fits(sample), null, new Candles(symbols, begins, Candles.Columns.from(1)));
    }
}
