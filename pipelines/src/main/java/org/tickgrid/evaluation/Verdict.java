package org.tickgrid.evaluation;

import java.util.Locale;

/** What a rule's figures allow to say. */
public enum Verdict {
    /** The whole interval of its mean excess is above 0, and so it is less the costs of entry and exit. */
    EDGE("edge"),
    /** Neither of the others: what was seen may be chance, or does not pay its costs. */
    NO_EDGE("no edge shown"),
    /** The whole interval is below 0, before any costs. */
    WORSE("worse than chance"),
    /** Fewer than {@link #LEAST} signals have a return. */
    TOO_FEW("too few signals");

    /** Signals without which nothing is said. */
    public static final int LEAST = 30;

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    static Verdict of(Outcome outcome, EvaluationSettings settings) {
        if (outcome.count() < LEAST) {
            return TOO_FEW;
        }
        Estimate excess = outcome.excess();
        if (excess.high() < 0) {
            return WORSE;
        }
        return excess.low() > settings.roundTrip() ? EDGE : NO_EDGE;
    }

    public String words() {
        return words;
    }

    /**
     * The verdict with what it must be read with.
     *
     * @param tried how many rules were tried in all, this one included
     */
    public String sentence(int tried) {
        String rules = tried == 1 ? "the only rule tried" : "one of " + tried + " rules tried";
        return switch (this) {
            case TOO_FEW -> words + ": fewer than " + LEAST + " (" + rules + ")";
            case NO_EDGE -> words + " (" + rules + ")";
            case EDGE, WORSE ->
                words + " (" + rules + "; of so many, chance alone would show about "
                        + String.format(Locale.ROOT, "%.1f", tried * 0.025) + ")";
        };
    }
}
