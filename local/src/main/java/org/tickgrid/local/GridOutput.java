package org.tickgrid.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Performance;
import org.tickgrid.market.Reading;
import org.tickgrid.market.RecentTicks;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/** Everything that the jobs made of the log, boiled down so that two runs can be compared. */
public final class GridOutput {

    /** The longest that are computed by default, and by jobs that leave it out. */
    private static final List<Timeframe> LONGEST = List.of(Timeframe.H1, Timeframe.M5);

    private GridOutput() {}

    /**
     * Whether the end of each symbol has been dealt with: the longest candle closes with it, and how the symbol does is
     * of the same record. A symbol's candles are written in order, and what it closed before is there; its ticks were on their
     * way before it.
     */
    public static boolean hasSettled(HazelcastInstance client, List<String> symbols) {
        try {
            return symbols.stream().allMatch(symbol -> hasSettled(client, symbol));
        } catch (HazelcastException | IllegalStateException e) {
            return false;
        }
    }

    private static boolean hasSettled(HazelcastInstance client, String symbol) {
        Performance performance = GridMap.PERFORMANCE.in(client).get(symbol);
        return performance != null
                && LONGEST.stream()
                        .map(timeframe -> GridMap.READINGS.in(client).get(GridMap.closed(symbol, timeframe)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .filter(last -> performance.position().equals(last.position()))
                        .isPresent();
    }

    public static Map<String, String> digests(HazelcastInstance client) {
        return new TreeMap<>(Map.of(
                "signals", digest(GridMap.SIGNALS.in(client).values().stream().map(GridOutput::line)),
                "candles", digest(GridMap.CANDLES.in(client).values().stream().map(GridOutput::line)),
                "ticks",
                        digest(GridMap.TICKS.in(client).values().stream()
                                .flatMap(ticks -> ticks.newest(RecentTicks.MOST).stream())
                                .map(GridOutput::line)),
                "performance",
                        digest(GridMap.PERFORMANCE.in(client).values().stream().map(GridOutput::line)),
                "readings", digest(GridMap.READINGS.in(client).values().stream().map(GridOutput::line))));
    }

    private static String line(Signal signal) {
        return signal.id() + signal.candle() + signal.inputs() + signal.reason() + signal.position();
    }

    private static String line(Reading reading) {
        return reading.candle() + Arrays.toString(reading.values()) + reading.position();
    }

    private static String line(Performance performance) {
        return performance.toString();
    }

    private static String digest(Stream<String> lines) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            List<String> sorted = lines.sorted().toList();
            sorted.forEach(line -> sha256.update(line.getBytes(UTF_8)));
            return sorted.size() + " sha256:" + HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
