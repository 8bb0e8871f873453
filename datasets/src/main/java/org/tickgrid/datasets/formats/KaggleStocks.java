package org.tickgrid.datasets.formats;

import java.time.Duration;
import java.time.ZoneOffset;

/**
 * Kaggle's Huge Stock Market Dataset, daily: {@code Date,Open,High,Low,Close,Volume,OpenInt}. The symbol stands in the
 * file's name alone: {@code aapl.us.txt}.
 */
final class KaggleStocks implements Format {

    @Override
    public String name() {
        return "kaggle-stocks";
    }

    @Override
    public String description() {
        return "Kaggle's Huge Stock Market Dataset, daily: aapl.us.txt";
    }

    @Override
    public boolean fits(Sample sample) {
        return sample.headerIs("date,open,high,low,close,volume,openint");
    }

    @Override
    public Table open(Sample sample) {
        Columns columns = new Columns(sample);
        Moments begins = Moments.in(columns.of("date"), sample.zoneOr(ZoneOffset.UTC));
        Symbols symbols = Symbols.ofAll(sample, Stooq.symbol(sample));
        return Table.candles(true, Duration.ofDays(1), new Candles(symbols, begins, columns.ofCandle()));
    }
}
