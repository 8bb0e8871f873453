package org.tickgrid.backtest.accuracy;

import java.util.Locale;
import org.tickgrid.evaluation.EvaluationSettings;
import org.tickgrid.evaluation.Verdict;

/** What the report says in words. */
final class ReportProse {

    static final String TRUTH = """
            ## Against the truth

            A simulated market tells what it was really up to: rising, falling, or neither. A signal is right when its side
            agrees with that at the end of its candle. Precision is the share of signals that are right; a coin's is that of
            one that buys as often, at any time. Recall is the share of rises and falls that got a right signal before they
            ended. Delay is how long the first one took; lead is how long the rise or fall still went on then: medians. A
            simulated market has trends by construction. These figures say how quickly a rule sees one, not that real
            markets have them.

            """;

    private ReportProse() {}

    static String beginning(AccuracyFigures figures) {
        EvaluationSettings settings = figures.settings();
        return String.format(
                Locale.ROOT,
                """
                # What the signals are worth

                Written by `%s`. Do not edit: run it again. The same data gives the same file.
                Costs: %s basis points a side. Bootstrap: %,d resamples. Random entries: %,d sets. Seed: %d.

                """,
                figures.command(),
                Words.figure(settings.costs(), 1),
                settings.resamples(),
                settings.randomSets(),
                settings.seed());
    }

    static String end(AccuracyFigures figures) {
        return String.format(
                Locale.ROOT,
                """
                ## How to read this

                - **A signal is known when its candle has closed**, so one enters at the next candle's open. Its return after
                  1, 5 or 20 candles is the close of that candle after its own, over that open, less 1; of a sell with the
                  sign turned.
                - **Excess** is this less what one got at any time: the mean of the same return over all candles of the same
                  series, for a sell with its sign turned. In a rising market every buy gains; that is no merit of a rule.
                - **In brackets** the bounds between which the mean excess lies with a probability of about 95 %%: a circular
                  block bootstrap over the signals in the order of time, whose blocks are as long as the cube root of their
                  number or three times as many as are held at once, but at most a fifth of all. Fewer than 10: too few.
                - **Hit rate** is the share of returns above 0, and **profit factor** gains over losses, both after 5 candles
                  and after the costs of buying and selling.
                - **Return** is what came of "buy signal: long, sell signal: flat", after costs, with the same sum put into
                  each symbol; nothing is annualised. **Holding** bought at the first open and sold at the last close. The
                  **deepest fall** from a peak is the worst symbol's.
                - **Percentile among random entries**: the share of %,d random strategies that earned less, with as many
                  entries, held for as many candles. 50 is what knowing nothing gets.
                - **Verdict**, after 5 candles: "%s" only if the whole interval lies above 0 even after costs; "%s" if it
                  lies wholly below 0 before them; "%s" with fewer than %d signals; else "%s", which is what most
                  rules on most markets show.
                - **Chosen** rules were the best of their family by mean excess after 5 candles in the first half of each
                  series (with at least 30 signals there). Here stands what they did in the second half, which nobody looked
                  at when choosing.

                ## Limits

                - **Many were tried** (%d): with 95 %% intervals, one useless rule in 40 looks like an edge.
                - **Survivorship**: symbols are in these data sets because they did not fail.
                - **Costs** are the same for all, and orders always fill at the open, in any size: real ones do not.
                - **Overlap**: signals that are held at once share their fate. Blocks allow for that in part; intervals are
                  still rather too narrow than too wide, above all over few signals.
                - **Prices** are as the data sets have them: splits and dividends may be missing, and then show as jumps.
                - **Halves** are cut in each series by itself: where series begin at different times, one's first half may
                  be of the same days as another's second.
                - **One past**: every figure is of one stretch of one market, and says little of the next.

                The same figures for programs: [accuracy.json](accuracy/accuracy.json).
                """,
                figures.settings().randomSets(),
                Verdict.EDGE.words(),
                Verdict.WORSE.words(),
                Verdict.TOO_FEW.words(),
                Verdict.LEAST,
                Verdict.NO_EDGE.words(),
                figures.tried());
    }
}
