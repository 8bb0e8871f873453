package org.tickgrid.pipelines;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.market.Timeframe;

/**
 * What the indicators job computes.
 *
 * @param timeframes of each symbol, all different
 * @param indicators of each timeframe
 * @param lag how much later than its successors a bar may come
 */
public record IndicatorSettings(List<Timeframe> timeframes, IndicatorSet indicators, Duration lag)
        implements Serializable {

    /** @throws IllegalArgumentException when a timeframe is named twice or there is none */
    public IndicatorSettings {
        timeframes = List.copyOf(timeframes);
        if (timeframes.isEmpty() || timeframes.stream().distinct().count() < timeframes.size()) {
            throw new IllegalArgumentException("Timeframes must differ and not be none, were " + timeframes);
        }
    }

    /** All that decides what the job makes of a log, in words. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add("lag " + lag);
        timeframes.stream().map(Timeframe::label).sorted().forEach(words::add);
        words.addAll(List.of(indicators.outputs()));
        return words;
    }

    /** How long the longest warm-up takes where something is traded all the time; ticks have no length. */
    Duration lookBack() {
        long candles = Arrays.stream(indicators.needed()).max().orElse(0);
        long longest = timeframes.stream().mapToLong(Timeframe::millis).max().orElse(0);
        return Duration.ofMillis(candles * longest);
    }
}
