package org.tickgrid.indicators;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and its arguments as users write them, such as {@code crossover(ema(12),ema(26))}. A name without arguments may
 * stand alone: {@code obv}.
 */
public record Specification(String name, List<String> arguments) {

    /** Each such text stands in every signal it leads to, and is taken apart once for each parenthesis in it. */
    private static final int LONGEST = 1_000;

    /** From here on a whole number as people write it is no longer than another. */
    private static final double MOST_PLAIN = 1e15;

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    /** The longest first. */
    private static final List<Map.Entry<String, ChronoUnit>> UNITS = List.of(
            Map.entry("d", ChronoUnit.DAYS),
            Map.entry("h", ChronoUnit.HOURS),
            Map.entry("m", ChronoUnit.MINUTES),
            Map.entry("s", ChronoUnit.SECONDS),
            Map.entry("ms", ChronoUnit.MILLIS));

    /** @throws IllegalArgumentException naming what is wrong with it */
    public static Specification of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("Must have at most " + LONGEST + " characters, had " + text.length());
        }
        String trimmed = text.strip();
        int open = trimmed.indexOf('(');
        if (open < 0 && !trimmed.isEmpty() && trimmed.indexOf(')') < 0) {
            return new Specification(trimmed, List.of());
        }
        if (open < 1 || !trimmed.endsWith(")")) {
            throw new IllegalArgumentException("Must be written as name(arguments), was " + text);
        }
        return new Specification(
                trimmed.substring(0, open).strip(), split(trimmed.substring(open + 1, trimmed.length() - 1), text));
    }

    /** A number as users write it: 2 rather than 2.0. */
    public static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < MOST_PLAIN
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** A length of time as users write it: 90s, 5m, 1h, 2d. */
    public static String plain(Duration time) {
        for (Map.Entry<String, ChronoUnit> unit : UNITS) {
            long each = unit.getValue().getDuration().toMillis();
            if (time.toMillis() % each == 0) {
                return time.toMillis() / each + unit.getKey();
            }
        }
        throw new IllegalStateException("Milliseconds are the shortest time");
    }

    /** Complains unless there are this many arguments. */
    public Specification takes(int count) {
        if (arguments.size() != count) {
            throw wrong(count == 0 ? "no arguments" : count == 1 ? "one argument" : count + " arguments");
        }
        return this;
    }

    /** Returns {@code read}, and complains if there are arguments. */
    public <T> T alone(T read) {
        takes(0);
        return read;
    }

    /** The argument at {@code index} as it is written. */
    public String argument(int index) {
        return arguments.get(index);
    }

    /** The argument at {@code index}, a whole number. */
    public int whole(int index) {
        return (int) number(index, true);
    }

    /** The argument at {@code index}, a number. */
    public double number(int index) {
        return number(index, false);
    }

    /** The argument at {@code index}, a length of time such as 90s, 5m, 1h or 2d. */
    public Duration duration(int index) {
        Matcher form = TIME.matcher(arguments.get(index));
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    name + " takes a length of time such as 90s, 5m or 1h, was " + arguments.get(index));
        }
        return UNITS.stream()
                .filter(unit -> unit.getKey().equals(form.group(2)))
                .map(unit -> Duration.of(Long.parseLong(form.group(1)), unit.getValue()))
                .findFirst()
                .orElseThrow();
    }

    /** Its one argument, a time zone; UTC when there is none. */
    public ZoneId zoneOrUtc() {
        try {
            return arguments.isEmpty()
                    ? ZoneOffset.UTC
                    : ZoneId.of(takes(1).arguments.getFirst());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    name + " takes a time zone such as America/New_York, was " + arguments.getFirst(), e);
        }
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException(
                name + " takes " + wanted + ", was " + (arguments.isEmpty() ? "none" : String.join(",", arguments)));
    }

    private double number(int index, boolean whole) {
        String argument = arguments.get(index);
        try {
            return whole ? Integer.parseInt(argument) : Double.parseDouble(argument);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    name + " takes a " + (whole ? "whole number" : "number") + ", was " + argument, e);
        }
    }

    private static List<String> split(String arguments, String text) {
        if (arguments.isBlank()) {
            return List.of();
        }
        List<String> split = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                split.add(arguments.substring(from, i).strip());
                from = i + 1;
            }
            if (depth < 0) {
                break;
            }
        }
        if (depth != 0) {
            throw new IllegalArgumentException("Parentheses must match, was " + text);
        }
        split.add(arguments.substring(from).strip());
        return split;
    }
}
