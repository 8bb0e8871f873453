package org.tickgrid.web.accuracy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.evaluation.Estimate;
import org.tickgrid.evaluation.Evaluation;
import org.tickgrid.evaluation.Figures;
import org.tickgrid.evaluation.Outcome;
import org.tickgrid.evaluation.TruthFigures;
import org.tickgrid.evaluation.Verdict;
import org.tickgrid.market.Timeframe;

/**
 * One rule in one timeframe, over all symbols.
 *
 * @param truth null when no signal of it has a label
 */
record AccuracyRow(
        Timeframe timeframe,
        Figures figures,
        Verdict verdict,
        @Nullable TruthFigures truth) {

    public String rule() {
        return figures.rule();
    }

    public List<Outcome> outcomes() {
        return figures.outcomes();
    }

    /** What it is judged by. */
    public Outcome judged() {
        return figures.after(Evaluation.JUDGED);
    }

    /** Where a return stands on a scale of 0..100 that holds all the intervals of excess; 50 is no excess. */
    public double place(double value) {
        double most = outcomes().stream()
                .map(Outcome::excess)
                .mapToDouble(AccuracyRow::reach)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return most == 0 || Double.isNaN(value) ? 50 : 50 + 48 * value / most;
    }

    private static double reach(Estimate excess) {
        return Math.max(Math.abs(excess.low()), Math.abs(excess.high()));
    }
}
