package org.tickgrid.datasets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads times as files write them: epoch seconds, milli-, micro- or nanoseconds, told apart by their magnitude, or
 * ISO-8601 with or without a zone. Eight digits that make a date, such as {@code 20131007}, are one.
 */
final class TimeReader {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d*)?([eE][-+]?\\d{1,2})?");
    private static final Pattern BASIC_DATE = Pattern.compile("(19|20|21)\\d{6}");

    private static final double MOST_SECONDS = 1e11;
    private static final double MOST_MILLIS = 1e14;
    private static final double MOST_MICROS = 1e17;

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
        if (!BASIC_DATE.matcher(text).matches() && NUMBER.matcher(text).matches()) {
            return epoch(new BigDecimal(text));
        }
        try {
            if (text.length() == 8) {
                return millis(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
            }
            return millis(ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException e) {
            throw new BadRowException("time is neither epoch seconds, ms, µs, ns nor ISO-8601, was " + text);
        }
    }

    private static long epoch(BigDecimal number) {
        double magnitude = Math.abs(number.doubleValue());
        int pointShift = magnitude < MOST_SECONDS ? 3 : magnitude < MOST_MILLIS ? 0 : magnitude < MOST_MICROS ? -3 : -6;
        return number.scaleByPowerOfTen(pointShift)
                .setScale(0, RoundingMode.FLOOR)
                .longValue();
    }

    private long millis(TemporalAccessor time) {
        return switch (time) {
            case OffsetDateTime exact -> exact.toInstant().toEpochMilli();
            case LocalDateTime local -> local.atZone(zone).toInstant().toEpochMilli();
            case LocalDate date -> date.atStartOfDay(zone).toInstant().toEpochMilli();
            default -> throw new DateTimeException("Neither a date nor a time");
        };
    }
}
