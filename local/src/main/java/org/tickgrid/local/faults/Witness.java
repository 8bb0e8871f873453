package org.tickgrid.local.faults;

import com.hazelcast.core.HazelcastInstance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tickgrid.grid.GridMap;
import org.tickgrid.local.Cluster;
import org.tickgrid.local.GridOutput;
import org.tickgrid.local.WholeTopic;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.market.Topic;
import org.tickgrid.signals.SignalDigest;

/**
 * A new member that reads the whole log by itself, undisturbed, and what came of it.
 *
 * @param trouble why it did not come to an end; empty when it did
 */
record Witness(List<Signal> signals, Map<String, List<String>> candles, String trouble) {

    private static final Duration LONGEST_READING = Duration.ofMinutes(3);

    /** @param results what was seen of the log while it was disturbed */
    static Witness read(Path folder, String bootstrapServers, List<Result> results) throws InterruptedException {
        long records = WholeTopic.length(bootstrapServers, Topic.MARKET);
        Map<String, List<String>> seen = new TreeMap<>();
        results.forEach(result -> seen.putAll(result.candles()));
        try (Cluster cluster = new Cluster(folder, 1, bootstrapServers)) {
            HazelcastInstance client = cluster.client();
            boolean whole = new Deadline(LONGEST_READING)
                    .await(() -> GridOutput.hasSettled(client, List.copyOf(seen.keySet()))
                            && Readers.haveRead(client, records)
                            && Readers.haveWritten(client));
            Map<String, List<String>> candles = new TreeMap<>();
            seen.forEach((symbol, rows) -> candles.put(symbol, rows(client, symbol, rows)));
            return new Witness(
                    List.copyOf(GridMap.SIGNALS.in(client).values()),
                    candles,
                    whole ? "" : "the log was not read again in " + LONGEST_READING.toSeconds() + " s");
        }
    }

    /** The candles of the same minutes: whether there should be others is for {@link Account} to say. */
    private static List<String> rows(HazelcastInstance client, String symbol, List<String> seen) {
        Set<String> keys = seen.stream()
                .map(row -> GridMap.candle(symbol, Timeframe.M1, Long.parseLong(row.substring(0, row.indexOf(',')))))
                .collect(Collectors.toSet());
        return GridMap.CANDLES.in(client).getAll(keys).values().stream()
                .map(Reading::candle)
                .sorted(Comparator.comparingLong(Candle::start))
                .map(candle -> candle.start() + "," + candle.open() + ',' + candle.high() + ',' + candle.low() + ','
                        + candle.close() + ',' + candle.volume() + ',' + candle.bars())
                .toList();
    }

    /** How many of a round's signals and candles are not the same; 0 when all are. */
    long differs(Result result) {
        String prefix = Round.prefix(result.plan());
        List<Signal> own = signals.stream()
                .filter(signal -> signal.symbol().startsWith(prefix))
                .toList();
        long different = result.candles().entrySet().stream()
                .mapToLong(symbol -> differences(symbol.getValue(), candles.getOrDefault(symbol.getKey(), List.of())))
                .sum();
        if (!sha256(own).equals(sha256(result.signals()))) {
            different += Math.max(1, differences(ids(own), ids(result.signals())));
        }
        return different;
    }

    private static String sha256(List<Signal> signals) {
        return SignalDigest.of(signals, 0).sha256();
    }

    private static List<String> ids(List<Signal> signals) {
        return signals.stream().map(Signal::id).collect(Collectors.toList());
    }

    private static long differences(List<String> one, List<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        Set<String> here = new HashSet<>(one);
        Set<String> there = new HashSet<>(other);
        return all.stream()
                .filter(line -> !here.contains(line) || !there.contains(line))
                .count();
    }
}
