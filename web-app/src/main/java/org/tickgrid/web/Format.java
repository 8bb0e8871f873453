package org.tickgrid.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Side;

/** How numbers and times look on a page; {@code format.js} writes them alike. What there is no value for is a dash. */
class Format {

    static final String NONE = "–";

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String[] UNITS = {"", "K", "M", "B", "T"};
    /** What a change of less than this shows is 0.00%. */
    private static final double TINY = 0.00005;

    private static final long DAY = 86_400_000;

    public String price(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        double size = Math.abs(value);
        return number(value, size >= 10 || size == 0 ? 2 : size >= 0.1 ? 4 : 6);
    }

    /** An indicator's value. */
    public String value(OptionalDouble value) {
        return price(value.orElse(Double.NaN));
    }

    /** Such as {@code +1.24%}. */
    public String change(double fraction) {
        return Double.isFinite(fraction) ? sign(fraction * 100, 2) + '%' : NONE;
    }

    /** A small one, such as {@code +0.012%}. */
    public String fineChange(double fraction) {
        return Double.isFinite(fraction) ? sign(fraction * 100, 3) + '%' : NONE;
    }

    /** Such as {@code 57%}. */
    public String share(double fraction) {
        return Double.isFinite(fraction) ? number(fraction * 100, 0) + '%' : NONE;
    }

    /** Such as {@code 0.12%}. */
    public String percent(double fraction) {
        return Double.isFinite(fraction) ? number(fraction * 100, 2) + '%' : NONE;
    }

    /** Such as {@code +0.42}. */
    public String signed(double value) {
        return Double.isFinite(value) ? sign(value, 2) : NONE;
    }

    /** A figure about the economy: two decimals at most. */
    public String figure(double value) {
        return Double.isFinite(value) ? decimal("#,##0.##", value) : NONE;
    }

    public String ratio(double value) {
        return Double.isFinite(value) ? number(value, 1) : NONE;
    }

    /** For what is not known there is no number. */
    public double number(@Nullable Number value) {
        return value == null ? Double.NaN : value.doubleValue();
    }

    public String megabytes(double bytes) {
        return Double.isFinite(bytes) ? number(bytes / 1_048_576, 0) + " MB" : NONE;
    }

    public String kilobytes(double bytes) {
        return Double.isFinite(bytes) ? number(bytes / 1_024, bytes < 10_240 ? 1 : 0) + " kB" : NONE;
    }

    /** An age in milliseconds; from ten seconds on in seconds. */
    public String millis(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        return value >= 10_000
                ? number(value / 1_000, 0) + " s"
                : number(value, value > 0 && value < 9.95 ? 1 : 0) + " ms";
    }

    /** So much is held, and for so long at the present rate: {@code 36,352 · 18 s}. */
    public String headroom(long changes, double seconds) {
        return number(changes, 0) + (Double.isFinite(seconds) ? " · " + age(0, (long) (seconds * 1_000)) : "");
    }

    /** Such as {@code 1.24M}. */
    public String compact(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        double scaled = value;
        int unit = 0;
        while (Math.abs(scaled) >= 999.5 && unit < UNITS.length - 1) {
            scaled /= 1000;
            unit++;
        }
        double size = Math.abs(scaled);
        int digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
        return number(scaled, unit == 0 && scaled == Math.rint(scaled) ? 0 : digits) + UNITS[unit];
    }

    /** {@code up}, {@code down} or {@code flat}: a class of the style sheet. */
    public String direction(double value) {
        return value > TINY ? "up" : value < -TINY ? "down" : "flat";
    }

    /** How much a change is, in three steps each way: a class of the style sheet. */
    public String heat(double fraction) {
        double size = Math.abs(fraction);
        String direction = direction(fraction);
        return direction.equals("flat") ? direction : direction + '-' + (size < 0.005 ? 1 : size < 0.015 ? 2 : 3);
    }

    public String arrow(double value) {
        return value > TINY ? "▲" : value < -TINY ? "▼" : "";
    }

    public String side(Side side) {
        return side == Side.BUY ? "buy" : "sell";
    }

    public String sideText(Side side) {
        return (side == Side.BUY ? "▲ " : "▼ ") + side.name();
    }

    /** Of today the time alone, else with its date; UTC. */
    public String time(long millis) {
        boolean today = Math.floorDiv(millis, DAY) == Math.floorDiv(System.currentTimeMillis(), DAY);
        return (today ? CLOCK : DATE).format(Instant.ofEpochMilli(millis));
    }

    /** To the millisecond, with its date; UTC. */
    public String moment(long millis) {
        return MOMENT.format(Instant.ofEpochMilli(millis));
    }

    public String iso(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    /** Such as {@code 12 s}, from {@code since} until {@code now}. */
    public String age(long since, long now) {
        long seconds = Math.max(0, now - since) / 1000;
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        return seconds < 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }

    /** Such as {@code 12 s}, from {@code since} until now by the clock on the wall, however long ago that is. */
    public String age(long since) {
        return age(since, System.currentTimeMillis());
    }

    /** Now, by the clock of a symbol: its newest time if that is long ago, as in a replay. */
    public long now(long newest) {
        long wall = System.currentTimeMillis();
        return Math.abs(wall - newest) < 3_600_000 ? wall : newest;
    }

    /** The x of a bar that begins in the middle of 0..40, of a value −1..1. */
    public String meterStart(double value) {
        return number(20 + Math.min(0, bounded(value)) * 20, 1);
    }

    public String meterWidth(double value) {
        return number(Math.abs(bounded(value)) * 20, 1);
    }

    private static double bounded(double value) {
        return Double.isFinite(value) ? Math.clamp(value, -1, 1) : 0;
    }

    private static String sign(double value, int digits) {
        String text = number(value, digits);
        return value > 0 && !text.equals(number(0, digits)) ? '+' + text : text;
    }

    private static String number(double value, int digits) {
        return decimal(digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits), value);
    }

    private static String decimal(String pattern, double value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value)
                .replace('-', '\u2212');
    }
}
