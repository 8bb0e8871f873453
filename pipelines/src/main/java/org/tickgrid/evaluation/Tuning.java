package org.tickgrid.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule chosen among several of its family by the first half of the data, and judged by the second, beside the one that
 * is used by default.
 *
 * @param tried how many rules there were to choose from
 * @param seen what the chosen one's mean excess was in the first half, where it was chosen for it: of no worth as proof
 * @param chosen in the second half only
 * @param usual the default rule, in the second half only
 */
public record Tuning(int tried, Estimate seen, Judged chosen, Judged usual) {

    /** A rule with fewer signals in the first half is not chosen, unless it is the default. */
    public static final int LEAST = 30;

    /**
     * Chooses by mean excess at {@link Evaluation#JUDGED} candles. The default stays when none is better or none has
     * enough signals.
     *
     * @param candidates each rule's signals on every series, in an order that settles ties
     * @throws IllegalArgumentException when the default is not among them
     */
    public static Tuning of(Map<String, List<Placed>> candidates, String usual, Evaluation evaluation) {
        List<Placed> usualSignals = candidates.get(usual);
        if (usualSignals == null) {
            throw new IllegalArgumentException(
                    "The default rule must be among the candidates " + candidates.keySet() + ", was " + usual);
        }
        String best = usual;
        List<Placed> bestSignals = usualSignals;
        Estimate seen = first(usual, usualSignals, evaluation);
        @Nullable Estimate leader = seen.count() < LEAST ? null : seen;
        for (Map.Entry<String, List<Placed>> candidate : candidates.entrySet()) {
            Estimate excess = first(candidate.getKey(), candidate.getValue(), evaluation);
            if (excess.count() >= LEAST && (leader == null || excess.mean() > leader.mean())) {
                best = candidate.getKey();
                bestSignals = candidate.getValue();
                leader = excess;
                seen = excess;
            }
        }
        return new Tuning(
                candidates.size(),
                seen,
                evaluation.judge(best, Halves.seconds(bestSignals)),
                evaluation.judge(usual, Halves.seconds(usualSignals)));
    }

    private static Estimate first(String rule, List<Placed> series, Evaluation evaluation) {
        return evaluation
                .figures(rule, Halves.firsts(series))
                .after(Evaluation.JUDGED)
                .excess();
    }
}
