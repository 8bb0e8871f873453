package org.tickgrid.market;

import java.math.BigDecimal;

/** What every field of a market record must satisfy. */
final class Check {

    /** Characters. */
    private static final int LONGEST_NAME = 64;

    /** 1900-01-01 and 2200-01-01, epoch seconds: outside of these a time is a mistake of unit. */
    private static final double EARLIEST = -2_208_988_800.0;

    private static final double LATEST = 7_258_118_400.0;

    private Check() {}

    static String name(String field, String value) {
        return isPlain(value) ? value : unusual(field, value);
    }

    private static String unusual(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidRecordException(field, "", "must not be empty");
        }
        if (value.length() > LONGEST_NAME) {
            throw new InvalidRecordException(field, value, "must not be longer than " + LONGEST_NAME + " characters");
        }
        if (!value.equals(value.strip())) {
            throw new InvalidRecordException(field, '"' + value + '"', "must not begin or end with a space");
        }
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            if (!speakable(value.codePointAt(i))) {
                throw new InvalidRecordException(
                        field, value, "must not contain control characters, half characters or any of |<>\"");
            }
        }
        return value;
    }

    /** Whether nothing is wrong with it at first sight: nearly all names are made of capitals and digits. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if ((character < 'A' || character > 'Z') && (character < '0' || character > '9')) {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= LONGEST_NAME;
    }

    /** Whether a name may hold it: names stand in keys, in pages and in log lines. */
    private static boolean speakable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "|<>\"".indexOf(character) < 0;
        };
    }

    static long time(long time) {
        if (!isTime(time)) {
            throw outside(time / 1000.0);
        }
        return time;
    }

    /** Whether epoch milliseconds are no mistake of unit. */
    static boolean isTime(long time) {
        return time >= EARLIEST * 1000 && time <= LATEST * 1000;
    }

    /** A time as producers send it: epoch seconds. */
    static double seconds(double seconds) {
        if (finite("timestamp", seconds) < EARLIEST || seconds > LATEST) {
            throw outside(seconds);
        }
        return seconds;
    }

    private static InvalidRecordException outside(double seconds) {
        return new InvalidRecordException(
                "timestamp", shown(seconds), "must be epoch seconds between the years 1900 and 2200");
    }

    static double finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidRecordException(field, shown(value), "must be a finite number");
        }
        return value;
    }

    static double positive(String field, double value) {
        if (finite(field, value) <= 0) {
            throw new InvalidRecordException(field, shown(value), "must be greater than 0");
        }
        return value;
    }

    static double notNegative(String field, double value) {
        if (finite(field, value) < 0) {
            throw new InvalidRecordException(field, shown(value), "must not be negative");
        }
        return value;
    }

    static double within(String field, double value, double least, double most) {
        if (finite(field, value) < least || value > most) {
            throw new InvalidRecordException(
                    field, shown(value), "must be between " + shown(least) + " and " + shown(most));
        }
        return value;
    }

    /** A number as people write it: 1700000000000, not 1.7E12. */
    static String shown(double value) {
        double size = Math.abs(value);
        boolean moderate = size == 0 || (size >= 1e-6 && size < 1e18);
        return moderate ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() : Double.toString(value);
    }
}
