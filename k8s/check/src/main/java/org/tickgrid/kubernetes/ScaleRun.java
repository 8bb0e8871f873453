package org.tickgrid.kubernetes;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tickgrid.kubernetes.ScaleFigures.Live;
import org.tickgrid.kubernetes.ScaleFigures.Proof;
import org.tickgrid.kubernetes.ScaleFigures.Throughput;

/**
 * First under load, while the log is short, then with a log that is there: on one Tickgrid, which both leave longer.
 *
 * @param sizes of the grid, one after the other
 * @param symbols under load
 * @param rate bars a second under load
 * @param backlog most bars of the log that is drained
 * @param warmUp bars of each member before it is measured
 * @param window length of each of three
 * @param deadline of each wait
 */
record ScaleRun(
        Door door,
        MemberPods pods,
        List<Integer> sizes,
        int symbols,
        int rate,
        long backlog,
        long warmUp,
        Duration window,
        Duration deadline,
        Say say) {

    private static final int BACKLOG_SYMBOLS = 1_000;

    /** Of the market, so that a backlog is of some days, and a run of some hours does not come up to now. */
    private static final Duration AGO = Duration.ofDays(10);

    private static final Duration STEP = Duration.ofSeconds(1);

    ScaleFigures measure(KubeContext context) {
        String run = "SCALE-" + UUID.randomUUID().toString().substring(0, 8);
        Course course = new Course(
                0, Instant.now().minus(AGO).truncatedTo(ChronoUnit.DAYS).toEpochMilli(), STEP);
        pods.scale(sizes.getFirst());
        pods.awaitReady();

        String prefix = run + "-LIVE";
        List<String> names = Course.symbols(prefix, symbols);
        LiveScale live = new LiveScale(
                door,
                pods,
                new Poster(door, names, course),
                names,
                prefix,
                Duration.ofSeconds(symbols).dividedBy(rate),
                window.multipliedBy(3),
                deadline,
                say);
        List<Live> lives = live.measure(sizes);
        Proof proof = live.prove();

        Poster poster = new Poster(door, Course.symbols(run + "-LOG", BACKLOG_SYMBOLS), course);
        Backlog drained = new Backlog(door, pods, poster, BACKLOG_SYMBOLS, backlog, warmUp, window, deadline, say);
        List<Throughput> backlogs = drained.measure(firstAgain());
        return new ScaleFigures(
                context.name(), context.version(), poster.accepted(), backlogs, symbols, rate, lives, proof);
    }

    /** The first is measured a second time in the end: what warm-up is left in it must not make others look better. */
    private List<Integer> firstAgain() {
        List<Integer> all = new ArrayList<>(sizes);
        if (!sizes.getLast().equals(sizes.getFirst())) {
            all.add(sizes.getFirst());
        }
        return all;
    }
}
