package org.tickgrid.web.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.indicators.Series;
import org.tickgrid.indicators.Vwap;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

/**
 * Indicators that someone wants to see and no job computes: computed here, from the candles, by the same code.
 *
 * <p>A job has seen every candle of a series; this looks at a bounded number before those that are wanted. By then averages
 * that never quite forget, such as {@code ema}, have forgotten all but some millionths of how they began. What cannot be
 * known from so few is left out: {@code vwap} before the first midnight. Only {@code obv} starts anew, as its height says
 * nothing.
 */
@Component
class OwnIndicators {

    /** Candles before the wanted ones, for each that an indicator needs to warm up: e⁻¹² of its beginning is left. */
    private static final int LEAD = 12;

    private static final int SHORTEST_LEAD = 100;
    private static final int LONGEST_LEAD = 5_000;
    /** Indicators at once. */
    static final int MOST = 12;

    private final Candles candles;
    private final OlderCandles older;

    OwnIndicators(Candles candles, OlderCandles older) {
        this.candles = candles;
        this.older = older;
    }

    /**
     * Reads specifications, such as {@code ema(50)}.
     *
     * @throws IllegalArgumentException naming what is wrong with them
     */
    static List<Indicator> read(List<String> specifications) {
        if (specifications.isEmpty() || specifications.size() > MOST) {
            throw new IllegalArgumentException("Indicators must be 1 to " + MOST + ", were " + specifications.size());
        }
        return specifications.stream().map(Indicator::of).distinct().toList();
    }

    /** The newest {@code limit} candles of a series with the values of these indicators, oldest first. */
    List<Reading> newest(String symbol, Timeframe timeframe, List<Indicator> indicators, int limit) {
        IndicatorSet set = new IndicatorSet(indicators);
        List<Reading> read = read(symbol, timeframe, limit + lead(set));
        List<Reading> computed = compute(read, indicators, set);
        return List.copyOf(computed.subList(Math.max(0, computed.size() - limit), computed.size()));
    }

    private static int lead(IndicatorSet set) {
        long needed = Arrays.stream(set.needed()).asLongStream().max().orElse(0);
        return (int) Math.clamp(LEAD * needed, SHORTEST_LEAD, LONGEST_LEAD);
    }

    private List<Reading> read(String symbol, Timeframe timeframe, int count) {
        List<Reading> newest = candles.newest(symbol, timeframe, count);
        int missing = count - newest.size();
        if (timeframe == Timeframe.TICK || missing <= 0 || isWhole(newest)) {
            return newest;
        }
        List<Reading> all = new ArrayList<>();
        try {
            all.addAll(
                    older.before(symbol, timeframe, newest.getFirst().candle().start(), missing));
        } catch (HistoryAwayException e) {
            // Then those in memory must do.
        }
        all.addAll(newest);
        return all;
    }

    private static boolean isWhole(List<Reading> readings) {
        return readings.isEmpty() || readings.getFirst().candle().ordinal() == 0;
    }

    private static List<Reading> compute(List<Reading> readings, List<Indicator> indicators, IndicatorSet set) {
        Series series = new Series(set);
        List<Reading> computed = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            Candle candle = reading.candle();
            double[] values = reading.closed() ? series.next(candle) : series.peek(candle);
            if (!isWhole(readings)) {
                hideUnknown(readings.getFirst().candle(), candle, indicators, set, values);
            }
            computed.add(new Reading(
                    candle,
                    reading.closed(),
                    set.outputs(),
                    set.needed(),
                    values,
                    reading.position(),
                    reading.received()));
        }
        return computed;
    }

    /** A session of which only the end is known has no value. */
    private static void hideUnknown(
            Candle first, Candle candle, List<Indicator> indicators, IndicatorSet set, double[] values) {
        for (Indicator indicator : indicators) {
            if (indicator instanceof Vwap vwap && day(first, vwap).equals(day(candle, vwap))) {
                values[set.indexOf(vwap.outputs().getFirst())] = Double.NaN;
            }
        }
    }

    private static LocalDate day(Candle candle, Vwap vwap) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(candle.start()), vwap.zone());
    }
}
