package org.tickgrid.datasets.formats;

import java.time.ZoneOffset;
import java.util.List;
import org.tickgrid.market.Bar;

/**
 * Candles of Binance: twelve columns, of which the seventh is the last moment of the candle. Spot has no header, futures
 * have one since 2022. Times are milliseconds, those of spot microseconds since 2025.
 */
final class BinanceKlines implements Format {

    private static final int OPEN_TIME = 0;
    private static final int CLOSE_TIME = 6;
    private static final int COLUMNS = 12;

    @Override
    public String name() {
        return "binance-klines";
    }

    @Override
    public String description() {
        return "candles of Binance, spot or futures: BTCUSDT-1m-2025-01.zip";
    }

    @Override
    public boolean fits(Sample sample) {
        return hasHeader(sample) || sample.mostRows(BinanceKlines::isKline);
    }

    @Override
    public Table open(Sample sample) {
        Moments begins = Moments.in(OPEN_TIME, ZoneOffset.UTC);
        Moments ends = Moments.in(CLOSE_TIME, ZoneOffset.UTC);
        Symbols symbols = Symbols.ofAll(sample, BinanceName.symbol(sample));
        Candles candles = new Candles(symbols, ends, Candles.Columns.from(1));
        return Table.complete(hasHeader(sample), row -> {
            Bar bar = candles.read(row);
            long begin = begins.applyAsLong(row);
            if (bar.time() < begin) {
                throw new BadRowException("close_time is before open_time, was " + row.cell(CLOSE_TIME));
            }
            return bar;
        });
    }

    private static boolean hasHeader(Sample sample) {
        return sample.headerHas("open_time", "open", "high", "low", "close", "volume", "close_time");
    }

    private static boolean isKline(List<String> row) {
        return row.size() == COLUMNS
                && Numbers.isEpoch(row.get(OPEN_TIME))
                && Numbers.isEpoch(row.get(CLOSE_TIME))
                && row.stream().allMatch(Numbers::isDecimal);
    }
}
