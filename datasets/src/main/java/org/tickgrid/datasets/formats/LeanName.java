package org.tickgrid.datasets.formats;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What LEAN says in names: {@code 20131007_spy_minute_trade.csv} within a day, or {@code minute/spy/20131007_trade.zip};
 * {@code daily/spy.zip} beyond one.
 */
record LeanName(Names names) {

    private static final Pattern FULL = Pattern.compile(
            "^(\\d{8})_([a-z0-9.^-]+)_(?:trade_)?(tick|second|minute)(?:_trade)?\\.csv$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("^(\\d{8})_(?:.*_)?trade", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTE =
            Pattern.compile("^\\d{8}_(?:.*_)?(quote|openinterest)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile("^([a-z0-9.^-]+?)\\.(zip|csv)$", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Duration> LENGTHS = Map.of(
            "second", Duration.ofSeconds(1),
            "minute", Duration.ofMinutes(1),
            "hour", Duration.ofHours(1),
            "daily", Duration.ofDays(1));

    boolean isOfQuotes() {
        return names.find(QUOTE).isPresent();
    }

    boolean isOfTicks() {
        return "tick".equals(resolution());
    }

    /** Whether it stands in a folder of that name. */
    boolean isIn(String folder) {
        return names.all().contains(folder);
    }

    /** @throws IllegalArgumentException when no name holds a date */
    LocalDate day() {
        MatchResult found = names.find(FULL).or(() -> names.find(DAY)).orElseThrow(this::noDay);
        try {
            return LocalDate.parse(found.group(1), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw noDay();
        }
    }

    private IllegalArgumentException noDay() {
        return new IllegalArgumentException(names.file()
                + " looks like LEAN's milliseconds since midnight, but names no day: call it as LEAN does, such as"
                + " 20131007_spy_minute_trade.csv or minute/spy/20131007_trade.zip");
    }

    /** How long a candle lasts; null when no name says. */
    @Nullable
    Duration length() {
        String resolution = resolution();
        return resolution == null ? null : LENGTHS.get(resolution);
    }

    private @Nullable String resolution() {
        return names.find(FULL)
                .map(name -> name.group(3).toLowerCase(Locale.ROOT))
                .orElseGet(() -> names.all().stream()
                        .filter(name -> LENGTHS.containsKey(name) || name.equals("tick"))
                        .findFirst()
                        .orElse(null));
    }

    /** Of a file within a day: its own name's, or else that of its folder. */
    @Nullable
    String symbolOfDay() {
        return names.find(FULL)
                .map(name -> name.group(2))
                .or(this::folder)
                .map(LeanName::upper)
                .orElse(null);
    }

    /** The name behind those that hold the day. */
    private Optional<String> folder() {
        return names.all().stream()
                .skip(1)
                .filter(name -> !DAY.matcher(name).find())
                .findFirst();
    }

    /** Of a file of many days: {@code daily/spy.zip}. */
    @Nullable
    String symbolOfFile() {
        boolean sure = resolution() != null || names.all().stream().anyMatch(name -> name.endsWith(".zip"));
        return sure ? names.find(FILE).map(name -> upper(name.group(1))).orElse(null) : null;
    }

    private static String upper(String symbol) {
        return symbol.toUpperCase(Locale.ROOT);
    }
}
