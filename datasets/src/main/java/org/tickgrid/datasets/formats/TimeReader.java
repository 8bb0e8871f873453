package org.tickgrid.datasets.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times as files write them: epoch seconds, milli-, micro- or nanoseconds, told apart by their magnitude, or
 * ISO-8601 with or without a zone. Eight digits that make a date, such as {@code 20131007}, are one, also before a time
 * such as {@code 09:30} or {@code 093000}.
 */
final class TimeReader {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,30}(\\.\\d{0,30})?([eE][-+]?\\d{1,2})?");
    private static final Pattern BASIC = Pattern.compile("((?:19|20|21)\\d\\d)(\\d\\d)(\\d\\d)(?:[T ]+(.+))?");
    private static final Pattern BASIC_TIME = Pattern.compile("(.+[T ])(\\d\\d)(\\d\\d)(\\d\\d)?");

    private static final long MOST_SECONDS = 100_000_000_000L;
    private static final long MOST_MILLIS = MOST_SECONDS * 1000;
    private static final long MOST_MICROS = MOST_MILLIS * 1000;

    /** Nanoseconds. A longer number, or one that begins with a 9, may not fit into a long. */
    private static final int MOST_DIGITS = 19;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final ZoneId zone;

    /** @param zone of times that name none */
    TimeReader(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Epoch milliseconds, rounded down.
     *
     * @throws BadRowException when the text is none of the known forms
     */
    long read(String text) {
        if (text.length() != 8 && fitsLong(text)) {
            return epoch(Long.parseLong(text));
        }
        Matcher basic = BASIC.matcher(text);
        boolean isBasic = basic.matches();
        if (!isBasic && NUMBER.matcher(text).matches()) {
            return epoch(new BigDecimal(text));
        }
        try {
            String date = isBasic ? basic.group(1) + '-' + basic.group(2) + '-' + basic.group(3) : "";
            String iso = !isBasic ? text : basic.group(4) == null ? date : date + ' ' + basic.group(4);
            return millis(ISO.parse(withColons(iso)));
        } catch (DateTimeException e) {
            throw new BadRowException("time is neither epoch seconds, ms, µs, ns nor ISO-8601, was " + text);
        }
    }

    private static boolean fitsLong(String text) {
        return text.length() <= MOST_DIGITS
                && Numbers.isWhole(text)
                && (text.length() < MOST_DIGITS || text.charAt(0) < '9');
    }

    private static String withColons(String text) {
        Matcher time = BASIC_TIME.matcher(text);
        if (text.indexOf(':') >= 0 || !time.matches()) {
            return text;
        }
        String seconds = time.group(4) == null ? "" : ':' + time.group(4);
        return time.group(1) + time.group(2) + ':' + time.group(3) + seconds;
    }

    private static long epoch(long number) {
        if (number < MOST_SECONDS) {
            return number * 1000;
        }
        return number < MOST_MILLIS ? number : number < MOST_MICROS ? number / 1000 : number / 1_000_000;
    }

    private static long epoch(BigDecimal number) {
        double magnitude = Math.abs(number.doubleValue());
        int pointShift = magnitude < MOST_SECONDS ? 3 : magnitude < MOST_MILLIS ? 0 : magnitude < MOST_MICROS ? -3 : -6;
        return number.scaleByPowerOfTen(pointShift)
                .setScale(0, RoundingMode.FLOOR)
                .longValue();
    }

    private long millis(TemporalAccessor parsed) {
        LocalDate date = LocalDate.from(parsed);
        LocalTime time = parsed.query(TemporalQueries.localTime());
        ZoneOffset offset = parsed.query(TemporalQueries.offset());
        if (time == null) {
            return date.atStartOfDay(zone).toInstant().toEpochMilli();
        }
        LocalDateTime local = date.atTime(time);
        return local.atZone(offset == null ? zone : offset).toInstant().toEpochMilli();
    }
}
