package org.tickgrid.backtest.accuracy;

import java.util.List;
import java.util.stream.Stream;
import org.tickgrid.evaluation.EvaluationSettings;
import org.tickgrid.evaluation.Judged;
import org.tickgrid.evaluation.TruthFigures;
import org.tickgrid.evaluation.Tuning;
import org.tickgrid.market.Timeframe;

/**
 * Everything that the report says.
 *
 * @param command that wrote it, as one types it
 */
public record AccuracyFigures(
        String command, EvaluationSettings settings, List<DataSet> dataSets, List<Simulation> simulations) {

    /** How many rules were tried on how many data sets: each may look good by chance. */
    public int tried() {
        return dataSets.stream().mapToInt(DataSet::tried).sum();
    }

    /**
     * Real candles of one timeframe.
     *
     * @param name short, of letters, digits and hyphens: files are named after it
     * @param description where it is from, in a few words
     * @param symbols whose candles they are
     * @param candles of all symbols
     * @param from when the first began, epoch milliseconds
     * @param until when the last ended
     * @param families rules of one kind each, one of them the default
     */
    public record DataSet(
            String name,
            String description,
            Timeframe timeframe,
            List<String> symbols,
            long candles,
            long from,
            long until,
            List<Family> families) {

        public DataSet {
            if (!name.matches("[A-Za-z0-9-]+")) {
                throw new IllegalArgumentException(
                        "The name of a data set must be of letters, digits and hyphens, was \"" + name + '"');
            }
        }

        int tried() {
            return families.stream().mapToInt(family -> family.tuning().tried()).sum();
        }

        /** What the report calls it, and its plots. */
        String title() {
            return name + '-' + timeframe.label();
        }

        /** Each family's default, and behind it the one that was chosen if it is another. */
        List<Row> rows() {
            return families.stream().flatMap(DataSet::rows).toList();
        }

        private static Stream<Row> rows(Family family) {
            Tuning tuning = family.tuning();
            Row usual = new Row(tuning.usual(), "default");
            if (tuning.chosen().figures().rule().equals(tuning.usual().figures().rule())) {
                return Stream.of(new Row(tuning.usual(), "default, also chosen of " + tuning.tried()));
            }
            return Stream.of(usual, new Row(tuning.chosen(), "chosen of " + tuning.tried()));
        }
    }

    /** @param name such as {@code RSI} */
    public record Family(String name, Tuning tuning) {}

    /** @param origin how it came here */
    record Row(Judged judged, String origin) {}

    /**
     * A simulated market of which it is known what it was really up to.
     *
     * @param candles of all symbols
     */
    public record Simulation(
            String name, String description, Timeframe timeframe, int symbols, long candles, List<Told> rules) {}

    /** A rule against the truth. */
    public record Told(String rule, TruthFigures figures) {}
}
