package org.tickgrid.datasets.formats;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.tickgrid.market.Bar;

/**
 * Data of LEAN, without a header. Within a day {@code ms since midnight,open,high,low,close,volume}, or for ticks
 * {@code ms since midnight,price,size,exchange,condition,suspicious}; beyond one {@code yyyyMMdd HH:mm,open,…}. Day and
 * symbol stand in the names. Shares: prices are in ten-thousandths, times those of New York. Crypto: prices have a point,
 * times are UTC. Ticks that their publisher calls suspicious are bad rows.
 */
final class Lean implements Format {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final int TEN_THOUSANDTHS = 4;
    private static final long DAY = 86_400_000;
    private static final Pattern HOUR = Pattern.compile("(19|20)\\d{6} \\d\\d:\\d\\d");
    private static final int COLUMNS = 6;
    private static final int PRICE = 1;
    private static final int EXCHANGE = 3;
    private static final int SUSPICIOUS = 5;

    private final boolean crypto;

    /** @param crypto whether prices have a point and times are UTC */
    Lean(boolean crypto) {
        this.crypto = crypto;
    }

    @Override
    public String name() {
        return crypto ? "lean-crypto" : "lean";
    }

    @Override
    public String description() {
        return crypto
                ? "crypto data of LEAN: minute/btcusd/20180913_trade.zip, daily/btcusd.zip"
                : "share data of LEAN: minute/spy/20131007_trade.zip, daily/spy.zip";
    }

    @Override
    public boolean fits(Sample sample) {
        boolean isLean = sample.mostRows(row -> isWithinDay(row) || isBeyondDay(row));
        return isLean && crypto == isCrypto(sample);
    }

    @Override
    public Table open(Sample sample) {
        LeanName name = new LeanName(sample.names());
        if (name.isOfQuotes()) {
            throw new IllegalArgumentException(
                    sample.names().file() + " holds quotes of LEAN, and neither trades nor candles");
        }
        ZoneId zone = sample.zoneOr(crypto ? ZoneOffset.UTC : NEW_YORK);
        int decimals = crypto ? 0 : TEN_THOUSANDTHS;
        if (sample.mostRows(Lean::isBeyondDay)) {
            Symbols symbols = Symbols.ofAll(sample, name.symbolOfFile());
            Moments begins = Moments.in(0, zone);
            return Table.candles(false, name.length(), new Candles(symbols, begins, Candles.Columns.from(1), decimals));
        }
        Symbols symbols = Symbols.ofAll(sample, name.symbolOfDay());
        Moments times = within(name.day(), zone);
        if (name.isOfTicks() || sample.mostRows(Lean::isTick)) {
            Trades trades = new Trades(symbols, times, PRICE, PRICE + 1, decimals);
            return Table.complete(false, row -> unsuspicious(row, trades));
        }
        return Table.candles(false, name.length(), new Candles(symbols, times, Candles.Columns.from(1), decimals));
    }

    private static Bar unsuspicious(Row row, Trades trades) {
        if (row.cell(SUSPICIOUS).equals("1")) {
            throw new BadRowException("it is marked as suspicious");
        }
        return trades.read(row);
    }

    /** Milliseconds since midnight are what a clock on the wall would show. */
    private static Moments within(LocalDate day, ZoneId zone) {
        return row -> {
            double millis = row.number(0, "time");
            if (millis < 0 || millis >= DAY) {
                throw new BadRowException("time must be milliseconds since midnight, was " + row.cell(0));
            }
            LocalTime time = LocalTime.ofNanoOfDay(((long) millis) * 1_000_000);
            return day.atTime(time).atZone(zone).toInstant().toEpochMilli();
        };
    }

    private static boolean isWithinDay(List<String> row) {
        return row.size() == COLUMNS
                && Numbers.isWhole(row.getFirst())
                && row.getFirst().length() <= 8
                && Long.parseLong(row.getFirst()) < DAY
                && Numbers.isDecimal(row.get(PRICE))
                && (isTick(row) || row.stream().allMatch(Numbers::isDecimal));
    }

    private static boolean isTick(List<String> row) {
        return row.size() == COLUMNS && !Numbers.isDecimal(row.get(EXCHANGE));
    }

    private static boolean isBeyondDay(List<String> row) {
        return row.size() == COLUMNS && HOUR.matcher(row.getFirst()).matches();
    }

    /** By its folder; elsewhere by points in its prices, which are rare in ten-thousandths. */
    private static boolean isCrypto(Sample sample) {
        LeanName name = new LeanName(sample.names());
        return name.isIn("crypto")
                || name.isIn("cryptofuture")
                || (!name.isIn("equity") && sample.mostRows(Lean::hasPoint));
    }

    private static boolean hasPoint(List<String> row) {
        return row.size() == COLUMNS
                && row.subList(PRICE, SUSPICIOUS).stream().anyMatch(cell -> cell.indexOf('.') >= 0);
    }
}
