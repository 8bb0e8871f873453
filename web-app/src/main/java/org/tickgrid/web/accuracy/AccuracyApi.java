package org.tickgrid.web.accuracy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tickgrid.evaluation.Estimate;
import org.tickgrid.evaluation.Outcome;
import org.tickgrid.evaluation.TruthFigures;

/** {@code /api/accuracy}: the same for programs. Returns and shares are fractions; what there is no value for is null. */
@RestController
class AccuracyApi {

    private final Accuracy accuracy;

    AccuracyApi(Accuracy accuracy) {
        this.accuracy = accuracy;
    }

    /** @param computed epoch milliseconds; null, and nothing else is said, while the figures are not ready */
    record Answer(@Nullable Long computed, double costs, int signals, int series, int passedOver, List<Rule> rules) {}

    record Rule(
            String rule,
            String timeframe,
            int signals,
            int repeated,
            int unknown,
            String verdict,
            List<After> after,
            @Nullable Told truth) {}

    record After(
            int candles,
            int count,
            int missing,
            int overlapping,
            @Nullable Double unconditional,
            Mean mean,
            Mean excess,
            @Nullable Double hitRate,
            @Nullable Double profitFactor) {}

    record Mean(
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high) {}

    record Told(
            int signals,
            int unlabelled,
            @Nullable Double precision,
            @Nullable Double coin,
            int regimes,
            @Nullable Double recall,
            @Nullable Double delaySeconds,
            @Nullable Double delayCandles,
            @Nullable Double leadSeconds,
            @Nullable Double leadShare) {}

    @GetMapping("/api/accuracy")
    Answer accuracy() {
        AccuracyView view = accuracy.view();
        if (view == null) {
            return new Answer(null, 0, 0, 0, 0, List.of());
        }
        return new Answer(
                view.computed(),
                view.costs(),
                view.signals(),
                view.series(),
                view.passedOver(),
                view.rows().stream().map(AccuracyApi::rule).toList());
    }

    private static Rule rule(AccuracyRow row) {
        TruthFigures truth = row.truth();
        return new Rule(
                row.rule(),
                row.timeframe().label(),
                row.figures().signals(),
                row.figures().repeated(),
                row.figures().unknown(),
                row.verdict().words(),
                row.outcomes().stream().map(AccuracyApi::after).toList(),
                truth == null ? null : told(truth));
    }

    private static After after(Outcome outcome) {
        return new After(
                outcome.horizon(),
                outcome.count(),
                outcome.missing(),
                outcome.overlapping(),
                number(outcome.unconditional()),
                mean(outcome.gross()),
                mean(outcome.excess()),
                number(outcome.hitRate()),
                number(outcome.profitFactor()));
    }

    private static Told told(TruthFigures truth) {
        return new Told(
                truth.signals(),
                truth.unlabelled(),
                number(truth.precision()),
                number(truth.coin()),
                truth.regimes(),
                number(truth.recall()),
                number(truth.delay()),
                number(truth.delayCandles()),
                number(truth.lead()),
                number(truth.leadShare()));
    }

    private static Mean mean(Estimate estimate) {
        return new Mean(number(estimate.mean()), number(estimate.low()), number(estimate.high()));
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
