package org.tickgrid.benchmarks.scale;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.tickgrid.benchmarks.ingestion.Load;
import org.tickgrid.benchmarks.latency.FreshBars;
import org.tickgrid.benchmarks.push.BarFeed;
import org.tickgrid.benchmarks.scale.ScaleFigures.Live;
import org.tickgrid.benchmarks.scale.ScaleFigures.Outcome;
import org.tickgrid.local.Part;

/** Posts to the grid while members come and go, and compares what comes of it with what one member makes of it alone. */
final class LiveRun {

    private static final int CONNECTIONS = 4;
    private static final int BATCH = 10;
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final LimitedGrid grid;
    private final int symbols;
    private final int rate;
    private final Duration warmUp;
    private final Duration length;
    private final Consumer<String> told;

    /**
     * @param symbols a multiple of ten
     * @param rate bars a second
     * @param warmUp without limits, before the first size is measured
     * @param length of each measurement
     * @param told hears a line after each size
     */
    LiveRun(LimitedGrid grid, int symbols, int rate, Duration warmUp, Duration length, Consumer<String> told) {
        this.grid = grid;
        this.symbols = symbols;
        this.rate = rate;
        this.warmUp = warmUp;
        this.length = length;
        this.told = told;
    }

    /** What was measured, and how many records were acknowledged meanwhile. */
    record Measured(List<Live> live, long records) {}

    /** @param sizes of the grid, one after the other */
    Measured measure(List<Integer> sizes) throws IOException, InterruptedException {
        List<Live> measured = new ArrayList<>();
        try (FeedAges ages = new FeedAges(grid.client());
                Load load = Load.steady(
                        grid.local().address(Part.INGESTION), new FreshBars(symbols, BATCH), CONNECTIONS, rate);
                Lag lag = new Lag(load::records, grid.client())) {
            TimeUnit.NANOSECONDS.sleep(warmUp.toNanos());
            grid.limit();
            for (int size : sizes) {
                measured.add(measure(size, ages, lag));
            }
            load.close();
            return new Measured(measured, load.records());
        }
    }

    private Live measure(int size, FeedAges ages, Lag lag) throws InterruptedException {
        Duration change = grid.resize(size);
        TimeUnit.NANOSECONDS.sleep(SETTLING.toNanos());
        long lagInChange = lag.mostSinceLast();
        ages.sinceLast();
        TimeUnit.NANOSECONDS.sleep(length.toNanos());
        Histogram heard = ages.sinceLast();
        Live live = new Live(
                size,
                change.toMillis() / 1e3,
                heard.getValueAtPercentile(50),
                heard.getValueAtPercentile(99),
                lag.mostSinceLast(),
                lagInChange);
        told.accept(String.format(
                Locale.ROOT,
                "%d members: flowing after %.1f s, age p50 %d p99 %d ms, lag %,d, while changing %,d",
                size,
                live.changeSeconds(),
                live.p50(),
                live.p99(),
                live.lag(),
                live.lagInChange()));
        return live;
    }

    /** Reads the same log again, with one new member and nothing that disturbs it. */
    Outcome compare(long records) throws InterruptedException {
        grid.lift();
        Result scaled = awaitResult(records);
        grid.restart(1);
        Result alone = awaitResult(records);
        return new Outcome(
                scaled.fewerThan(alone) + Math.max(0, records - alone.records()),
                alone.fewerThan(scaled) + Math.max(0, alone.records() - records),
                scaled.signals().toString(),
                scaled.signals().equals(alone.signals()));
    }

    /** As soon as all jobs have taken all records, and nothing moves any more. */
    private Result awaitResult(long records) throws InterruptedException {
        List<String> names =
                IntStream.range(0, symbols).mapToObj(BarFeed::symbol).toList();
        grid.await(LONGEST_DRAIN, now -> now.records() >= records);
        TimeUnit.NANOSECONDS.sleep(SETTLING.toNanos());
        return Result.of(grid.client(), names);
    }
}
