package org.tickgrid.datasets.formats;

import java.time.ZoneOffset;
import java.util.List;

/**
 * Trades of Binance, those of one order taken together:
 * {@code aggTradeId,price,qty,firstTradeId,lastTradeId,time,isBuyerMaker} and, of spot, {@code isBestMatch}.
 */
final class BinanceAggTrades implements Format {

    private static final int TIME = 5;
    private static final int BUYER_IS_MAKER = 6;

    @Override
    public String name() {
        return "binance-aggtrades";
    }

    @Override
    public String description() {
        return "aggregated trades of Binance: BTCUSDT-aggTrades-2025-01.zip";
    }

    @Override
    public boolean fits(Sample sample) {
        return hasHeader(sample) || sample.mostRows(BinanceAggTrades::isTrade);
    }

    @Override
    public Table open(Sample sample) {
        return Table.complete(
                hasHeader(sample),
                new Trades(Symbols.ofAll(sample, BinanceName.symbol(sample)), Moments.in(TIME, ZoneOffset.UTC), 1, 2));
    }

    private static boolean hasHeader(Sample sample) {
        return sample.headerHas("agg_trade_id", "price", "quantity", "transact_time");
    }

    private static boolean isTrade(List<String> row) {
        return (row.size() == 7 || row.size() == 8)
                && Numbers.isEpoch(row.get(TIME))
                && Flags.isFlag(row.get(BUYER_IS_MAKER))
                && row.stream().limit(TIME).allMatch(Numbers::isDecimal);
    }
}
