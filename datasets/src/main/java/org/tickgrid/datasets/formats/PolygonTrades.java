package org.tickgrid.datasets.formats;

import java.time.ZoneOffset;

/**
 * Trades of Polygon, now Massive, all that they hold, whatever their conditions. Times are nanoseconds; a trade of shares
 * is stamped with the moment at which the consolidated tape told it, for nobody knew of it before.
 */
final class PolygonTrades implements Format {

    @Override
    public String name() {
        return "polygon-trades";
    }

    @Override
    public String description() {
        return "trades of Polygon (Massive) flat files";
    }

    @Override
    public boolean fits(Sample sample) {
        return sample.headerHas("ticker", "conditions", "participant_timestamp", "price", "size");
    }

    @Override
    public Table open(Sample sample) {
        Columns columns = new Columns(sample);
        Moments times = Moments.in(columns.ofEither("sip_timestamp", "participant_timestamp"), ZoneOffset.UTC);
        return Table.complete(
                true,
                new Trades(Symbols.in(columns.of("ticker"), sample), times, columns.of("price"), columns.of("size")));
    }
}
