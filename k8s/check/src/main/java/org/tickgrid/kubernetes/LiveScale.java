package org.tickgrid.kubernetes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tickgrid.kubernetes.ScaleFigures.Live;
import org.tickgrid.kubernetes.ScaleFigures.Proof;

/**
 * Posts to the grid while members come and go, and compares what comes of it with what was accepted, and with what one member
 * makes of the same log alone.
 *
 * @param poster of the symbols in {@code names}, which nothing else posts
 * @param prefix of all their names, and of no others
 * @param pause between two bars of a symbol
 * @param length of each measurement
 * @param deadline of each wait
 */
record LiveScale(
        Door door,
        MemberPods pods,
        Poster poster,
        List<String> names,
        String prefix,
        Duration pause,
        Duration length,
        Duration deadline,
        Say say) {

    /** @param sizes of the grid, one after the other; it has the first of them already */
    List<Live> measure(List<Integer> sizes) {
        GridWatch watch = new GridWatch(door, pods, deadline);
        try (Load load = new Load(poster, pause)) {
            watch.awaitFlow(sizes.getFirst(), load::check);
            return sizes.stream().map(size -> measure(size, watch, load)).toList();
        }
    }

    private Live measure(int size, GridWatch watch, Load load) {
        Lag lag = new Lag();
        pods.scale(size);
        Duration change = watch.awaitFlow(size, () -> look(lag, load));
        pods.awaitReady();
        long lagInChange = lag.most;
        lag.most = 0;
        List<Long> ages = new ArrayList<>();
        Deadline end = new Deadline(length);
        while (!end.isOver()) {
            watch.next().behind().ifPresent(ages::add);
            look(lag, load);
        }
        Live live = new Live(
                size, change.toMillis() / 1e3, percentile(ages, 0.5), percentile(ages, 0.99), lag.most, lagInChange);
        say.line(
                "%d members: flowing after %.1f s, age p50 %d p99 %d ms, lag %,d, while changing %,d",
                size, live.changeSeconds(), live.p50(), live.p99(), live.lag(), live.lagInChange());
        return live;
    }

    private static final class Lag {
        private long most;
    }

    private void look(Lag lag, Load load) {
        load.check();
        long accepted = poster.accepted();
        door.bars(prefix).ifPresent(taken -> lag.most = Math.max(lag.most, accepted - taken));
    }

    private static long percentile(List<Long> values, double part) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? -1 : sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    /** Ends the load's candles, and has one new member read the log again. */
    Proof prove() {
        poster.end();
        List<Long> sent = poster.sent();
        Outcome scaled = settled(sent, "as members came and went");
        pods.renew(1);
        pods.awaitReady();
        Outcome alone = settled(sent, "as one member reads it alone");
        return Proof.of(sent, scaled, alone);
    }

    /** As soon as all is there and nothing changes any more; what there is when it takes too long. */
    private Outcome settled(List<Long> sent, String how) {
        long all = sent.stream().mapToLong(Long::longValue).sum();
        Settling settling = new Settling();
        Deadline end = new Deadline(deadline);
        while (!settling.open(Outcome.of(door, names), all).isEmpty() && !end.isOver()) {
            Deadline.pause();
        }
        Outcome outcome = settling.outcome();
        say.line(
                "%s: %,d of %,d bars in candles, %,d signals, sha256 %s",
                how, outcome.bars(), all, outcome.signals(), outcome.sha256());
        return outcome;
    }
}
