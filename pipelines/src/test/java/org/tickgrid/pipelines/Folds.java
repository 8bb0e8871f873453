package org.tickgrid.pipelines;

import java.time.Duration;
import java.util.List;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.log.Fold;
import org.tickgrid.log.Rejection;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.Performance;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.signals.Rule;
import org.tickgrid.signals.SignalRule;
import org.tickgrid.sinks.Reread;

/** What each job makes of a key, outside of a grid, and how it is written. */
public final class Folds {

    /** Of any of the jobs. */
    public static final int MOST_OUTPUTS = 4;

    private static final Duration LAG = Duration.ofSeconds(2);
    private static final List<Timeframe> TIMEFRAMES = List.of(Timeframe.TICK, Timeframe.S1, Timeframe.M1);
    private static final IndicatorSettings INDICATORS = new IndicatorSettings(
            TIMEFRAMES, new IndicatorSet(List.of(Indicator.of("ema(2)"), Indicator.of("rsi(2)"))), LAG);
    private static final SignalSettings SIGNALS = new SignalSettings(
            TIMEFRAMES.stream()
                    .map(timeframe -> new SignalRule(Rule.of("crossover(sma(1),sma(2))"), timeframe, Duration.ZERO))
                    .toList(),
            LAG);

    /** The jobs that read topic {@code market}. */
    public static final List<Fold.Factory> OF_EACH_JOB = List.of(
            symbol -> new IndicatorFold(symbol, INDICATORS),
            symbol -> new SignalFold(symbol, SIGNALS, Reread.NONE),
            key -> new PerformanceFold(key, SIGNALS));

    private Folds() {}

    /** Writes a result as it leaves the job. */
    public static void write(Object result) {
        switch (result) {
            case Rejection rejection -> KafkaSink.toRecord(rejection);
            case Reading reading -> FeedJson.write(reading);
            case Signal signal -> FeedJson.write(signal);
            case Performance performance -> FeedJson.write(performance);
            case EconomicIndicator indicator -> FeedJson.write(indicator);
            default -> {}
        }
    }
}
