package org.tickgrid.benchmarks.micro;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.tickgrid.market.Candle;
import org.tickgrid.market.NewsSentiment;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.signals.Rule;
import org.tickgrid.signals.RuleWatch;
import org.tickgrid.signals.SignalRule;

/**
 * One closed candle through one rule with its indicators; now and then it raises a signal. Of minutes, with an hour and its
 * news after each sixty.
 */
@State(Scope.Thread)
public class RuleBenchmark {

    private static final Duration COOLDOWN = Duration.ofMinutes(5);

    @Param({
        "threshold(rsi(14),30,70,5)",
        "crossover(ema(12),ema(26))",
        "reentry(bollinger(20,2))",
        "any(threshold(rsi(14),30,70,5),crossover(ema(12),ema(26)))",
        "all(crossover(ema(12),ema(26)),trend(ema(50),1h),sentiment(0.2,1h))"
    })
    public String rule = "crossover(ema(12),ema(26))";

    private List<Candle> candles = List.of();
    private RuleWatch watch = watch();
    private int next;

    @Setup
    public void start() {
        List<Candle> minutes = Market.candles(Timeframe.M1);
        candles = Stream.concat(minutes.stream(), Market.candles(Timeframe.H1).stream())
                .filter(candle -> candle.end() <= minutes.getLast().end())
                .sorted(Comparator.comparingLong(Candle::end)
                        .thenComparing(Candle::timeframe, Comparator.reverseOrder()))
                .toList();
        watch = watch();
    }

    /** The end of the candles is followed by their beginning, which only a new watch takes for new. */
    @Benchmark
    public @Nullable Signal rule() {
        if (next == candles.size()) {
            next = 0;
            watch = watch();
        }
        Candle candle = candles.get(next++);
        if (candle.timeframe() == Timeframe.H1) {
            watch.take(new NewsSentiment(Market.SYMBOL, candle.end(), 0.5, 0.5));
        }
        return watch.next(candle, Market.POSITION, candle.end());
    }

    private RuleWatch watch() {
        return new RuleWatch(new SignalRule(Rule.of(rule), Timeframe.M1, COOLDOWN));
    }
}
