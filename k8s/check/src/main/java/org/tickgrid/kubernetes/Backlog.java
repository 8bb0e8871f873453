package org.tickgrid.kubernetes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tickgrid.kubernetes.ScaleFigures.Throughput;

/**
 * Has members drain a log that is there before they are: they keep nothing of their own, so new ones read it from its beginning.
 * The log grows until it is long enough for what is measured.
 *
 * @param poster of {@code symbols} symbols
 * @param most bars that the log may be given
 * @param warmUp bars that each member takes before it is measured
 * @param window length of each of three
 * @param deadline of each wait
 */
record Backlog(
        Door door,
        MemberPods pods,
        Poster poster,
        int symbols,
        long most,
        long warmUp,
        Duration window,
        Duration deadline,
        Say say) {

    private static final int BATCH = 1_000;
    private static final int WINDOWS = 3;
    private static final int BEGIN = 20;

    /** What members that come first take before the last has come, in seconds of all of them. */
    private static final int HEAD_START = 15;

    /** @param sizes of the grid, one after the other */
    List<Throughput> measure(List<Integer> sizes) {
        grow(most / BEGIN);
        List<Throughput> measured = new ArrayList<>();
        for (int size : sizes) {
            if (!measured.isEmpty()) {
                Throughput last = measured.getLast();
                double rate = last.barsPerSecond() / last.members() * size;
                grow(Math.round(warmUp * size + rate * (window.toSeconds() * WINDOWS + HEAD_START)));
            }
            Throughput throughput = measure(size);
            say.line("%d members: %,.0f bars a second", size, throughput.barsPerSecond());
            measured.add(throughput);
        }
        return measured;
    }

    private Throughput measure(int size) {
        while (true) {
            pods.renew(size);
            Optional<Throughput> measured = drain(size);
            if (measured.isPresent()) {
                return measured.get();
            }
            if (poster.accepted() >= most) {
                throw new CheckFailedException(
                        ("the log of %,d bars came to its end before %d members were measured: let it be longer (--backlog), or"
                                        + " measure less of it (--warm-up, --window)")
                                .formatted(poster.accepted(), size));
            }
            say.line("a log of %,d bars is too short for %d members", poster.accepted(), size);
            grow(poster.accepted() * 3);
        }
    }

    private void grow(long bars) {
        long wanted = Math.min(most, bars);
        if (wanted > poster.accepted()) {
            say.line("posting %,d bars of %,d symbols", wanted - poster.accepted(), symbols);
            poster.postUntil(Math.toIntExact(Math.ceilDiv(wanted, symbols)), BATCH);
        }
    }

    /** Empty when the log comes to its end before. */
    private Optional<Throughput> drain(int size) {
        GridWatch watch = new GridWatch(door, pods, deadline);
        Drain drain = new Drain(size);
        watch.await(size + " members read the log", drain::begins);
        while (!drain.isDry() && drain.taken() < warmUp * size) {
            drain.take(watch.next());
        }
        List<Double> windows = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            windows.add(window(drain, watch));
        }
        // What stands still now may have come to its end in the last window.
        do {
            drain.take(watch.next());
        } while (drain.isIdle() && !drain.isDry());
        return drain.isDry()
                ? Optional.empty()
                : Optional.of(
                        new Throughput(size, windows.stream().sorted().toList().get(WINDOWS / 2), windows));
    }

    /** Bars a second. */
    private double window(Drain drain, GridWatch watch) {
        double before = drain.taken();
        long begun = drain.time();
        while (!drain.isDry() && drain.time() - begun < window.toMillis()) {
            drain.take(watch.next());
        }
        return (drain.taken() - before) * 1e3 / Math.max(1, drain.time() - begun);
    }
}
