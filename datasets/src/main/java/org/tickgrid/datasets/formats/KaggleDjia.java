package org.tickgrid.datasets.formats;

import java.time.Duration;
import java.time.ZoneOffset;

/** Kaggle's daily history of the Dow Jones shares: {@code Date,Open,High,Low,Close,Volume,Name}. Blanks occur. */
final class KaggleDjia implements Format {

    @Override
    public String name() {
        return "kaggle-djia";
    }

    @Override
    public String description() {
        return "Kaggle's DJIA 30 stocks, daily: Date,Open,High,Low,Close,Volume,Name";
    }

    @Override
    public boolean fits(Sample sample) {
        return sample.headerIs("date,open,high,low,close,volume,name");
    }

    @Override
    public Table open(Sample sample) {
        Columns columns = new Columns(sample);
        Moments begins = Moments.in(columns.of("date"), sample.zoneOr(ZoneOffset.UTC));
        Symbols symbols = Symbols.in(columns.of("name"), sample);
        return Table.candles(true, Duration.ofDays(1), new Candles(symbols, begins, columns.ofCandle()));
    }
}
