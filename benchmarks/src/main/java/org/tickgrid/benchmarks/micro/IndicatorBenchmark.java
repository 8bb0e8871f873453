package org.tickgrid.benchmarks.micro;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.indicators.Series;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Timeframe;

/** One closed candle through one indicator. */
@State(Scope.Thread)
public class IndicatorBenchmark {

    /** Which one; the run names them all. */
    @Param("close")
    public String indicator = "close";

    private List<Candle> candles = List.of();
    private Series series = new Series(new IndicatorSet(List.of()));
    private int next;

    @Setup
    public void start() {
        candles = Market.candles(Timeframe.M1);
        series = new Series(new IndicatorSet(List.of(Indicator.of(indicator))));
    }

    @Benchmark
    public double[] indicator() {
        return series.next(candles.get(next++ & Market.COUNT - 1));
    }
}
