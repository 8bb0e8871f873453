package org.tickgrid.benchmarks.scale;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tickgrid.benchmarks.scale.ScaleFigures.Throughput;

/** Drains a log that is there before the members are, once with each size of the grid. */
final class BacklogRun {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration SETTLING = Duration.ofSeconds(4);
    private static final int WINDOWS = 3;

    private final LimitedGrid grid;
    private final long bars;
    private final long warmUp;
    private final Duration window;
    private final Consumer<String> told;

    /**
     * @param bars in the log
     * @param warmUp bars for each member, without limits, before it is measured
     * @param window length of each of three
     * @param told hears a line after each size
     */
    BacklogRun(LimitedGrid grid, long bars, long warmUp, Duration window, Consumer<String> told) {
        this.grid = grid;
        this.bars = bars;
        this.warmUp = warmUp;
        this.window = window;
        this.told = told;
    }

    /** @param sizes of the grid, one after the other */
    List<Throughput> measure(List<Integer> sizes) throws InterruptedException {
        int most = sizes.stream().mapToInt(Integer::intValue).max().orElseThrow();
        List<Throughput> measured = new ArrayList<>();
        for (int size : sizes) {
            grid.restart(size);
            long enough = warmUp * size;
            grid.await(LONGEST, now -> now.records() >= enough);
            grid.limit();
            List<Double> alone = size == most ? List.of() : windows(size);
            List<Double> windows;
            try (Ballast ballast = grid.ballast(most)) {
                windows = windows(size);
                told.accept(String.format(
                        Locale.ROOT,
                        "%d members: %,.0f bars a second beside %d that count%s",
                        size,
                        Throughput.median(windows),
                        ballast.size(),
                        alone.isEmpty() ? "" : String.format(Locale.ROOT, ", %,.0f alone", Throughput.median(alone))));
            }
            Throughput throughput =
                    new Throughput(size, Throughput.median(windows), windows, alone.isEmpty() ? windows : alone);
            measured.add(throughput);
        }
        return measured;
    }

    private List<Double> windows(int members) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(SETTLING.toNanos());
        List<Double> windows = new ArrayList<>();
        Progress begin = awaitMillis(0);
        for (int i = 0; i < WINDOWS; i++) {
            Progress end = awaitMillis(begin.millis() + window.toMillis());
            windows.add((end.records() - begin.records()) * 1e3 / (end.millis() - begin.millis()));
            begin = end;
        }
        if (begin.records() >= bars) {
            throw new IllegalStateException(
                    "The log of " + bars + " bars came to its end before " + members + " members were measured");
        }
        return windows;
    }

    /** The first progress that was told no sooner. */
    private Progress awaitMillis(long millis) throws InterruptedException {
        return grid.await(LONGEST, now -> now.records() > 0 && now.millis() >= millis);
    }
}
