package org.tickgrid.web.accuracy;

import com.hazelcast.core.HazelcastInstance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tickgrid.evaluation.Evaluation;
import org.tickgrid.evaluation.EvaluationSettings;
import org.tickgrid.evaluation.Figures;
import org.tickgrid.evaluation.Placed;
import org.tickgrid.evaluation.Regimes;
import org.tickgrid.evaluation.Tape;
import org.tickgrid.evaluation.TruthFigures;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.market.Truth;
import org.tickgrid.web.accuracy.TapeShelf.Series;

/** Evaluates the newest signals of one life of the grid. What it has read it keeps, within bounds, for the next time. */
final class Appraisal {

    private static final int SIGNALS = 5_000;
    private static final int SERIES = 400;
    private static final int CANDLES = 60_000;
    private static final int CANDLES_OF_A_SERIES = 5_000;

    private final Evaluation evaluation = new Evaluation(EvaluationSettings.DEFAULT);
    private final SignalBook book = new SignalBook(SIGNALS);
    private final TapeShelf shelf = new TapeShelf();

    private record Watch(String rule, Timeframe timeframe) {}

    /** @param late whether time is up: what has not been read by then is passed over */
    AccuracyView at(HazelcastInstance grid, BooleanSupplier late) {
        List<Signal> signals = book.read(grid);
        Collection<Truth> labels = GridMap.TRUTH.in(grid).values();
        Set<Series> all = series(signals, labels);
        List<Series> wanted = all.stream().limit(SERIES).toList();
        shelf.keep(Set.copyOf(wanted));
        int limit = Math.clamp(CANDLES / Math.max(1, wanted.size()), 100, CANDLES_OF_A_SERIES);
        int read = 0;
        for (Series one : wanted) {
            if (late.getAsBoolean()) {
                break;
            }
            shelf.read(grid, one, limit);
            read++;
        }
        return new AccuracyView(
                System.currentTimeMillis(),
                evaluation.settings().costs(),
                signals.size(),
                read,
                all.size() - read,
                !labels.isEmpty(),
                rows(signals, labels));
    }

    /** Those of the newest signals first; then those on which a labelled symbol had none. */
    private static Set<Series> series(List<Signal> signals, Collection<Truth> labels) {
        Set<Series> series = new LinkedHashSet<>();
        signals.forEach(signal -> series.add(new Series(signal.symbol(), signal.timeframe())));
        Set<Timeframe> timeframes = signals.stream().map(Signal::timeframe).collect(Collectors.toSet());
        labels.stream()
                .map(Truth::symbol)
                .distinct()
                .sorted()
                .forEach(symbol ->
                        timeframes.stream().sorted().forEach(timeframe -> series.add(new Series(symbol, timeframe))));
        return series;
    }

    private List<AccuracyRow> rows(List<Signal> signals, Collection<Truth> labels) {
        Map<Watch, List<Signal>> watches = signals.stream()
                .collect(Collectors.groupingBy(
                        signal -> new Watch(signal.rule(), signal.timeframe()),
                        () -> new TreeMap<>(Comparator.comparing(Watch::rule).thenComparing(Watch::timeframe)),
                        Collectors.toList()));
        Regimes regimes = new Regimes(labels);
        Set<String> labelled = labels.stream().map(Truth::symbol).collect(Collectors.toSet());
        Map<Series, Tape> tapes = new LinkedHashMap<>();
        List<AccuracyRow> rows = new ArrayList<>();
        watches.forEach((watch, raised) -> rows.add(row(watch, raised, labelled, regimes, tapes)));
        return rows;
    }

    private AccuracyRow row(
            Watch watch, List<Signal> raised, Set<String> labelled, Regimes regimes, Map<Series, Tape> tapes) {
        Function<String, @Nullable Tape> tape =
                symbol -> tapes.computeIfAbsent(new Series(symbol, watch.timeframe()), shelf::tape);
        Map<String, List<Signal>> bySymbol =
                raised.stream().collect(Collectors.groupingBy(Signal::symbol, TreeMap::new, Collectors.toList()));
        List<Placed> placed = new ArrayList<>();
        int homeless = 0;
        for (Map.Entry<String, List<Signal>> symbol : bySymbol.entrySet()) {
            Tape of = tape.apply(symbol.getKey());
            if (of == null) {
                homeless += symbol.getValue().size();
            } else {
                placed.add(Placed.of(of, symbol.getValue()));
            }
        }
        Figures figures = evaluation.figures(watch.rule(), placed).andUnknown(homeless);
        List<Placed> told = labelled.stream()
                .sorted()
                .map(symbol -> {
                    Tape of = tape.apply(symbol);
                    return of == null ? null : Placed.of(of, bySymbol.getOrDefault(symbol, List.of()));
                })
                .filter(Objects::nonNull)
                .toList();
        TruthFigures truth = TruthFigures.of(told, regimes);
        return new AccuracyRow(
                watch.timeframe(), figures, evaluation.verdict(figures), truth.signals() == 0 ? null : truth);
    }
}
