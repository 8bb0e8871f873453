package org.tickgrid.local.faults;

import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tickgrid.local.GridOutput;
import org.tickgrid.local.SignalTopic;
import org.tickgrid.local.WebCandles;
import org.tickgrid.local.WholeTopic;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Topic;

/** Load, faults, recovery, and a look at all that came of it. */
final class Round {

    private static final Duration A_WHILE = Duration.ofSeconds(60);

    /** To know how long it took when it took too long. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Scene scene;
    private final Plan plan;
    private final String prefix;
    private final List<String> stuck = new ArrayList<>();

    Round(Scene scene, Plan plan) {
        this.scene = scene;
        this.plan = plan;
        this.prefix = prefix(plan);
    }

    /** Of the round's symbols. */
    static String prefix(Plan plan) {
        return "ROUND-" + plan.round() + "-";
    }

    Result run() throws InterruptedException, IOException {
        Map<Boolean, List<Fault>> faults = new TreeMap<>(Map.of(true, List.of(), false, List.of()));
        plan.faults().forEach(fault -> faults.merge(scene.striker().can(fault), List.of(fault), Round::both));
        try (Load load = new Load(scene.grid(), prefix)) {
            scene.striker().strike(faults.getOrDefault(true, List.of()), load);
            double recovery = recover(load);
            load.end();
            if (!load.trouble().isEmpty()) {
                stuck.add(load.trouble());
            }
            awaitOutput(load);
            List<Signal> signals = awaitTold();
            return look(load, faults.getOrDefault(false, List.of()), signals, recovery);
        }
    }

    private static <T> List<T> both(List<T> a, List<T> b) {
        return Stream.of(a, b).flatMap(List::stream).toList();
    }

    /** Seconds until all is well, and every producer was accepted again. */
    private double recover(Load load) throws InterruptedException, IOException {
        long over = System.nanoTime();
        List<Long> before = load.accepted();
        boolean well = new Deadline(scene.terms().wellWithin().plus(PATIENCE))
                .await(() -> hasMore(load.accepted(), before) && scene.health().isGood());
        Duration took = Duration.ofNanos(System.nanoTime() - over);
        if (!well || took.compareTo(scene.terms().wellWithin()) > 0) {
            stuck.add("well again after " + took.toSeconds() + " s" + (well ? "" : ": not at all, " + whatIsMissing()));
        }
        return took.toMillis() / 1_000.0;
    }

    private String whatIsMissing() throws InterruptedException {
        try {
            return scene.health().missing();
        } catch (IOException | RuntimeException e) {
            return "the grid page does not answer: " + e;
        }
    }

    private static boolean hasMore(List<Long> now, List<Long> before) {
        return IntStream.range(0, now.size()).allMatch(i -> now.get(i) > before.get(i));
    }

    private void awaitOutput(Load load) throws InterruptedException {
        if (!new Deadline(PATIENCE).await(() -> connectAndSee(load.symbols()))) {
            stuck.add("not all that was accepted has been read");
        }
    }

    /** With a client that may be cut off at any time. */
    private boolean connectAndSee(List<String> symbols) throws InterruptedException {
        HazelcastInstance client = scene.grid().connect();
        try {
            return new Deadline(A_WHILE).await(() -> isRead(client, symbols));
        } finally {
            client.shutdown();
        }
    }

    private boolean isRead(HazelcastInstance client, List<String> symbols) {
        return GridOutput.hasSettled(client, symbols)
                && Readers.haveRead(client, WholeTopic.length(scene.grid().bootstrapServers(), Topic.MARKET));
    }

    /** All signals, once there are no more, and everybody was told of them. */
    private List<Signal> awaitTold() throws InterruptedException {
        List<Signal> last = new ArrayList<>();
        boolean told = new Deadline(PATIENCE).await(() -> {
            List<Signal> now = signals();
            boolean same = now.size() == last.size();
            last.clear();
            last.addAll(now);
            return same && Tidings.of(scene, now).lost() == 0;
        });
        if (!told) {
            stuck.add("not told in time: " + Tidings.of(scene, last).wrong());
        }
        return last;
    }

    private List<Signal> signals() {
        return SignalTopic.read(scene.grid().bootstrapServers()).stream()
                .filter(signal -> signal.symbol().startsWith(prefix))
                .toList();
    }

    /** Candles are written little by little: what is not there by the deadline is lost. */
    private Result look(Load load, List<Fault> skipped, List<Signal> signals, double recovery)
            throws InterruptedException {
        Map<String, List<String[]>> candles = new TreeMap<>();
        if (!new Deadline(A_WHILE)
                .await(() ->
                        fetch(load.symbols(), candles) && account(load, candles).lost() == 0)) {
            stuck.add("candles are missing");
        }
        long records = load.taken().stream().mapToLong(List::size).sum();
        return new Result(
                plan,
                skipped,
                records,
                account(load, candles),
                lines(candles),
                signals,
                String.join("; ", stuck),
                recovery);
    }

    private Account account(Load load, Map<String, List<String[]>> candles) {
        Map<String, List<Bar>> rejected =
                Account.rejected(WholeTopic.read(scene.grid().bootstrapServers(), Topic.REJECTED));
        Account account = Account.NOTHING;
        for (int i = 0; i < load.symbols().size(); i++) {
            String symbol = load.symbols().get(i);
            account = account.and(Account.of(
                    load.taken().get(i),
                    rejected.getOrDefault(symbol, List.of()),
                    candles.getOrDefault(symbol, List.of())));
        }
        return account;
    }

    private boolean fetch(List<String> symbols, Map<String, List<String[]>> candles)
            throws IOException, InterruptedException {
        for (String symbol : symbols) {
            candles.put(symbol, WebCandles.of(scene.grid(), symbol));
        }
        return true;
    }

    private static Map<String, List<String>> lines(Map<String, List<String[]>> candles) {
        Map<String, List<String>> lines = new TreeMap<>();
        candles.forEach((symbol, rows) -> lines.put(
                symbol, rows.stream().map(row -> String.join(",", row)).toList()));
        return lines;
    }
}
