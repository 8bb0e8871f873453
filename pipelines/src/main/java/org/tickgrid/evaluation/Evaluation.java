package org.tickgrid.evaluation;

import java.util.List;

/** Tells what a rule's signals are worth. Series are pooled: each signal counts the same, whichever symbol it is of. */
public final class Evaluation {

    /** After how many candles it is looked what became of a signal. */
    public static final List<Integer> HORIZONS = List.of(1, 5, 20);

    /** The one that rules are chosen and judged by. */
    public static final int JUDGED = 5;

    private final EvaluationSettings settings;
    private final Outcomes outcomes;

    public Evaluation(EvaluationSettings settings) {
        this.settings = settings;
        this.outcomes = new Outcomes(settings);
    }

    public EvaluationSettings settings() {
        return settings;
    }

    /** @param series the rule's signals on each series that it watches, those included on which it raised none */
    public Figures figures(String rule, List<Placed> series) {
        return new Figures(
                rule,
                series.stream().mapToInt(Placed::signals).sum(),
                series.stream().mapToInt(Placed::repeated).sum(),
                series.stream().mapToInt(Placed::unknown).sum(),
                HORIZONS.stream()
                        .map(horizon -> outcomes.after(horizon, series))
                        .toList());
    }

    public Verdict verdict(Figures figures) {
        return Verdict.of(figures.after(JUDGED), settings);
    }

    /** All that is said of a rule on these series. */
    public Judged judge(String rule, List<Placed> series) {
        Figures figures = figures(rule, series);
        return new Judged(figures, Trading.of(series, settings), verdict(figures));
    }
}
