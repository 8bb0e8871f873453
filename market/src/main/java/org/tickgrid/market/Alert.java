package org.tickgrid.market;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told of, and how.
 *
 * @param owner the user's name; {@link #EVERYBODY} where nobody signs in
 * @param name as its owner calls it
 * @param symbols those that count; empty means all
 * @param rules specifications of the rules that count; empty means all
 * @param sides empty means both
 * @param timeframes empty means all
 * @param targets where to tell it
 * @param cooldown milliseconds in which no second signal of the same symbol and side is told; 0 for none
 * @param quiet when not to disturb; null for never
 * @param active whether it tells at all
 * @param since epoch milliseconds: what was received before does not count
 */
public record Alert(
        String id,
        String owner,
        String name,
        List<String> symbols,
        List<String> rules,
        List<Side> sides,
        List<Timeframe> timeframes,
        List<AlertTarget> targets,
        long cooldown,
        @Nullable QuietHours quiet,
        boolean active,
        long since) {

    public static final String EVERYBODY = "";

    public static final int LONGEST_NAME = 80;
    public static final int MOST_SYMBOLS = 100;
    public static final int MOST_RULES = 20;
    public static final int MOST_TARGETS = 5;
    public static final long LONGEST_COOLDOWN = 7 * 24 * 3_600_000L;

    private static final int LONGEST_WORD = 200;

    /** @throws IllegalArgumentException naming what is too long, too many or missing */
    public Alert {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "name must have 1 to " + LONGEST_NAME + " characters, has " + name.length());
        }
        symbols = words("symbols", symbols, MOST_SYMBOLS);
        rules = words("rules", rules, MOST_RULES);
        sides = List.copyOf(sides);
        timeframes = List.copyOf(timeframes);
        targets = List.copyOf(targets);
        if (targets.isEmpty() || targets.size() > MOST_TARGETS) {
            throw new IllegalArgumentException(
                    "targets must be 1 to " + MOST_TARGETS + ", so choose a channel; there are " + targets.size());
        }
        if (new HashSet<>(targets).size() < targets.size()) {
            throw new IllegalArgumentException("targets must differ from each other");
        }
        if (cooldown < 0 || cooldown > LONGEST_COOLDOWN) {
            throw new IllegalArgumentException(
                    "cooldown must be 0 to " + LONGEST_COOLDOWN + " milliseconds, was " + cooldown);
        }
    }

    private static List<String> words(String what, List<String> given, int most) {
        List<String> words = given.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > most) {
            throw new IllegalArgumentException(what + " must be at most " + most + ", were " + words.size());
        }
        for (String word : words) {
            if (word.length() > LONGEST_WORD) {
                throw new IllegalArgumentException(
                        what + " must each have at most " + LONGEST_WORD + " characters, one has " + word.length());
            }
        }
        return words;
    }

    /** Whether a signal is one to tell. */
    public boolean wants(Signal signal) {
        return active
                && signal.received() >= since
                && isOrAll(symbols, signal.symbol())
                && isOrAll(rules, signal.rule())
                && isOrAll(sides, signal.side())
                && isOrAll(timeframes, signal.timeframe());
    }

    private static <T> boolean isOrAll(List<T> wanted, T one) {
        return wanted.isEmpty() || wanted.contains(one);
    }

    public Optional<AlertTarget> target(String target) {
        return targets.stream().filter(one -> one.id().equals(target)).findFirst();
    }

    /** The same, telling or at rest. It takes up again with what is received from then on. */
    public Alert active(boolean now, long when) {
        return new Alert(id, owner, name, symbols, rules, sides, timeframes, targets, cooldown, quiet, now, when);
    }
}
