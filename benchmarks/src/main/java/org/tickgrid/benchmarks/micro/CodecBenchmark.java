package org.tickgrid.benchmarks.micro;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.indicators.Series;
import org.tickgrid.market.Bar;
import org.tickgrid.market.BarReader;
import org.tickgrid.market.Candle;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Performance;
import org.tickgrid.market.Reading;
import org.tickgrid.market.ReadingWriter;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/** One record from JSON or into it. */
@State(Scope.Thread)
public class CodecBenchmark {

    private final List<Bar> bars = Market.bars();
    private final byte[][] json = bars.stream().map(MarketJson::write).toArray(byte[][]::new);
    private final BarReader reader = new BarReader();
    private final ReadingWriter writer = new ReadingWriter();
    private final List<Reading> readings = readings();
    private final Signal signal = signal();
    private final Performance performance = performance();
    private int next;

    @Benchmark
    public @Nullable Bar readBar() {
        byte[] bytes = json[next++ & Market.COUNT - 1];
        return reader.read(bytes, 0, bytes.length);
    }

    @Benchmark
    public MarketRecord readAnyRecord() {
        return MarketJson.read(json[next++ & Market.COUNT - 1]);
    }

    @Benchmark
    public byte[] writeBar() {
        return MarketJson.write(bars.get(next++ & Market.COUNT - 1));
    }

    @Benchmark
    public byte[] writeReading() {
        return writer.write(readings.get(next++ & Market.COUNT - 1));
    }

    @Benchmark
    public byte[] writeSignal() {
        return FeedJson.write(signal);
    }

    @Benchmark
    public byte[] writePerformance() {
        return FeedJson.write(performance);
    }

    private static List<Reading> readings() {
        IndicatorSet set = new IndicatorSet(Stream.of("sma(20)", "ema(12)", "ema(26)", "rsi(14)")
                .map(Indicator::of)
                .toList());
        Series series = new Series(set);
        return Market.candles(Timeframe.M1).stream()
                .map(candle -> new Reading(
                        candle, true, set.outputs(), set.needed(), series.next(candle), Market.POSITION, candle.end()))
                .toList();
    }

    private static Signal signal() {
        Candle candle = Market.candles(Timeframe.M1).getLast();
        return new Signal(
                "5e884898da28047151d0e56f8dc62927",
                Market.SYMBOL,
                candle.timeframe(),
                "crossover(ema(12),ema(26))",
                Side.BUY,
                candle,
                List.of(new Signal.Input("ema(12)", 188.97, 189.13), new Signal.Input("ema(26)", 189.02, 189.06)),
                "ema(12) rose above ema(26): from 188.97 to 189.13",
                Market.POSITION,
                candle.end(),
                candle.end() + 3);
    }

    private static Performance performance() {
        long time = Market.bars().getLast().time();
        return new Performance(
                Market.SYMBOL,
                time,
                189.1,
                191.25,
                187.4,
                190.02,
                0.00487,
                1_234_567,
                189.63,
                0.00101,
                0.12,
                0.5,
                2.8e12,
                29.4,
                new Performance.LastSignal("5e884898", Side.BUY, "crossover(ema(12),ema(26))", Timeframe.M1, time, 190),
                Market.COUNT,
                Market.POSITION,
                time);
    }
}
