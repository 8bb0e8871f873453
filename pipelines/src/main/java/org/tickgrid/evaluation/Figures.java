package org.tickgrid.evaluation;

import java.util.List;

/**
 * What a rule's signals were worth.
 *
 * @param signals different ones, on a candle that is known
 * @param repeated signals that said again what another had said of the same candle; they count once
 * @param unknown signals of a candle that is not there; they do not count
 * @param outcomes one for each of {@link Evaluation#HORIZONS}
 */
public record Figures(String rule, int signals, int repeated, int unknown, List<Outcome> outcomes) {

    /** The same, with so many more that are of a candle that is not there. */
    public Figures andUnknown(int more) {
        return new Figures(rule, signals, repeated, unknown + more, outcomes);
    }

    /** @throws IllegalArgumentException when nothing was measured at that horizon */
    public Outcome after(int horizon) {
        return outcomes.stream()
                .filter(outcome -> outcome.horizon() == horizon)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was measured after " + horizon + " candles"));
    }
}
