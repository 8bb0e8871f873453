package org.tickgrid.datasets.formats;

import java.time.ZoneOffset;
import java.util.List;

/** Trades of Binance: {@code id,price,qty,quoteQty,time,isBuyerMaker} and, of spot, {@code isBestMatch}. */
final class BinanceTrades implements Format {

    private static final int TIME = 4;
    private static final int BUYER_IS_MAKER = 5;

    @Override
    public String name() {
        return "binance-trades";
    }

    @Override
    public String description() {
        return "trades of Binance, spot or futures: BTCUSDT-trades-2025-01.zip";
    }

    @Override
    public boolean fits(Sample sample) {
        return hasHeader(sample) || sample.mostRows(BinanceTrades::isTrade);
    }

    @Override
    public Table open(Sample sample) {
        return Table.complete(
                hasHeader(sample),
                new Trades(Symbols.ofAll(sample, BinanceName.symbol(sample)), Moments.in(TIME, ZoneOffset.UTC), 1, 2));
    }

    private static boolean hasHeader(Sample sample) {
        return sample.headerHas("id", "price", "qty", "time", "is_buyer_maker");
    }

    private static boolean isTrade(List<String> row) {
        return (row.size() == 6 || row.size() == 7)
                && Numbers.isEpoch(row.get(TIME))
                && Flags.isFlag(row.get(BUYER_IS_MAKER))
                && row.stream().limit(TIME).allMatch(Numbers::isDecimal);
    }
}
