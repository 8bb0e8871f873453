package org.tickgrid.datasets.formats;

import java.time.ZoneOffset;

/**
 * History of Yahoo: {@code Date,Open,High,Low,Close,Adj Close,Volume}. Prices are taken as they stand, adjusted for
 * splits; the close that is adjusted for dividends too is not used, for the other prices have no such twin.
 */
final class Yahoo implements Format {

    @Override
    public String name() {
        return "yahoo";
    }

    @Override
    public String description() {
        return "history of Yahoo: Date,Open,High,Low,Close,Adj Close,Volume";
    }

    @Override
    public boolean fits(Sample sample) {
        return sample.headerHas("open", "high", "low", "close", "volume")
                && (sample.headerHas("date") || sample.headerHas("datetime"))
                && sample.header().stream()
                        .anyMatch(name -> name.replaceAll("[ _]", "").equals("adjclose"));
    }

    @Override
    public Table open(Sample sample) {
        Columns columns = new Columns(sample);
        Moments begins = Moments.in(columns.ofEither("date", "datetime"), sample.zoneOr(ZoneOffset.UTC));
        Symbols symbols =
                sample.headerHas("symbol") ? Symbols.in(columns.of("symbol"), sample) : Symbols.ofAll(sample, null);
        return Table.candles(true, null, new Candles(symbols, begins, columns.ofCandle()));
    }
}
