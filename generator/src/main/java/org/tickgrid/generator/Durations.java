package org.tickgrid.generator;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as users write them: {@code 500ms}, {@code 60s}, {@code 5m}, {@code 1h}, {@code 1d}. */
final class Durations {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    private Durations() {}

    /** @throws IllegalArgumentException when it is none, or no time at all */
    static Duration of(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches() && Integer.parseInt(form.group(1)) > 0) {
            return Duration.of(Integer.parseInt(form.group(1)), UNITS.get(form.group(2)));
        }
        throw new IllegalArgumentException("must be a length of time such as 500ms, 60s, 5m, 1h or 1d, was " + text);
    }
}
