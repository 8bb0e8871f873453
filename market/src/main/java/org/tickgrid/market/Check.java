package org.tickgrid.market;

/** What every field of a market record must satisfy. */
final class Check {

    private static final int LONGEST_NAME = 64;

    /** 1900-01-01 and 2200-01-01, epoch milliseconds: outside of these a time is a mistake of unit. */
    private static final long EARLIEST = -2_208_988_800_000L;

    private static final long LATEST = 7_258_118_400_000L;

    private Check() {}

    static String name(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidRecordException(field, "", "must not be empty");
        }
        if (value.length() > LONGEST_NAME) {
            throw new InvalidRecordException(field, value, "must not be longer than " + LONGEST_NAME + " characters");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c) || c == '|' || c == '<' || c == '>' || c == '"') {
                throw new InvalidRecordException(field, value, "must not contain control characters or any of |<>\"");
            }
        }
        return value;
    }

    static long time(long time) {
        if (time < EARLIEST || time > LATEST) {
            throw new InvalidRecordException(
                    "timestamp",
                    Double.toString(time / 1000.0),
                    "must be epoch seconds between the years 1900 and 2200");
        }
        return time;
    }

    static double finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidRecordException(field, Double.toString(value), "must be a finite number");
        }
        return value;
    }

    static double positive(String field, double value) {
        if (finite(field, value) <= 0) {
            throw new InvalidRecordException(field, Double.toString(value), "must be greater than 0");
        }
        return value;
    }

    static double notNegative(String field, double value) {
        if (finite(field, value) < 0) {
            throw new InvalidRecordException(field, Double.toString(value), "must not be negative");
        }
        return value;
    }

    static double within(String field, double value, double least, double most) {
        if (finite(field, value) < least || value > most) {
            throw new InvalidRecordException(
                    field, Double.toString(value), "must be between " + least + " and " + most);
        }
        return value;
    }
}
