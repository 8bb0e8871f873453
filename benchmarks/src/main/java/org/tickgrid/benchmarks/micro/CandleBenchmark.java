package org.tickgrid.benchmarks.micro;

import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.tickgrid.candles.SymbolCandles;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Timeframe;

/** One bar into the candles of its symbol. Of bars four a second, each fourth closes a candle of a second. */
@State(Scope.Thread)
public class CandleBenchmark {

    private static final long LAG = 2_000;

    @Param({"tick", "tick 1s 5s 1m 5m 1h"})
    public String timeframes = "tick";

    private List<Bar> bars = List.of();
    private SymbolCandles symbol = candles();
    private int next;

    @Setup
    public void start() {
        bars = Market.bars();
        symbol = candles();
    }

    /** The end of the bars is followed by their beginning, which only new candles take in time. */
    @Benchmark
    public boolean candles(Blackhole closed) {
        if (next == Market.COUNT) {
            next = 0;
            symbol = candles();
        }
        return symbol.take(bars.get(next++), (timeframe, candle) -> closed.consume(candle));
    }

    private SymbolCandles candles() {
        List<Timeframe> all =
                Arrays.stream(timeframes.split(" ")).map(Timeframe::of).toList();
        return new SymbolCandles(Market.SYMBOL, all, LAG);
    }
}
