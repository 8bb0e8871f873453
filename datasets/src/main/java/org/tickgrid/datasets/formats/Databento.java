package org.tickgrid.datasets.formats;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.tickgrid.market.Bar;

/**
 * Candles of Databento: {@code ts_event,rtype,publisher_id,instrument_id,open,high,low,close,volume[,symbol]}. The kind of
 * record ({@code rtype}) says how long a candle lasts. Raw files write nanoseconds and prices in billionths, pretty ones
 * ISO times and prices with a point.
 */
final class Databento implements Format {

    private static final int BILLIONTHS = 9;
    private static final String NO_PRICE = "9223372036854775807";
    private static final Map<String, Duration> LENGTHS = Map.of(
            "32", Duration.ofSeconds(1),
            "33", Duration.ofMinutes(1),
            "34", Duration.ofHours(1),
            "35", Duration.ofDays(1));

    @Override
    public String name() {
        return "databento";
    }

    @Override
    public String description() {
        return "OHLCV of Databento as CSV, raw or pretty, also .zst";
    }

    @Override
    public boolean fits(Sample sample) {
        return sample.headerHas("ts_event", "rtype", "instrument_id");
    }

    @Override
    public Table open(Sample sample) {
        Columns columns = new Columns(sample);
        Candles.Columns prices = columns.ofCandle();
        int kind = columns.of("rtype");
        boolean hasSymbols = sample.headerHas("symbol");
        Symbols symbols = hasSymbols
                ? Symbols.in(columns.of("symbol"), sample)
                : ofOneInstrument(columns.of("instrument_id"), sample.symbolOr(null));
        Moments begins = Moments.in(columns.of("ts_event"), sample.zoneOr(ZoneOffset.UTC));
        Moments ends = row -> begins.applyAsLong(row) + length(row.cell(kind, "rtype")) - 1;
        Candles raw = new Candles(symbols, ends, prices, BILLIONTHS);
        Candles pretty = new Candles(symbols, ends, prices);
        return Table.complete(true, row -> read(row, prices.open(), raw, pretty));
    }

    private static Bar read(Row row, int open, Candles raw, Candles pretty) {
        String price = row.cell(open, "open");
        if (price.equals(NO_PRICE)) {
            throw new BadRowException("open has no price, was " + price);
        }
        return (price.indexOf('.') < 0 ? raw : pretty).read(row);
    }

    private static long length(String kind) {
        Duration length = LENGTHS.get(kind);
        if (length == null) {
            throw new BadRowException("rtype must be 32 (1s), 33 (1m), 34 (1h) or 35 (1d), was " + kind);
        }
        return length.toMillis();
    }

    /** Without a column for it, one name can only stand for one instrument: that of the first row. */
    private static Symbols ofOneInstrument(int column, String symbol) {
        String[] first = new String[1];
        return row -> {
            String instrument = row.cell(column, "instrument_id");
            if (first[0] == null) {
                first[0] = instrument;
            }
            if (!first[0].equals(instrument)) {
                throw new BadRowException("instrument_id must be " + first[0]
                        + " as in the rows before, for the file has no column symbol, was " + instrument);
            }
            return symbol;
        };
    }
}
