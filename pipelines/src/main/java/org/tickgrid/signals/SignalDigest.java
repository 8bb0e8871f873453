package org.tickgrid.signals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.tickgrid.market.Signal;

/**
 * What a run came to, in one line: two runs with the same digest raised the same signals of the same values.
 *
 * <p>It is the SHA-256 of one line for each signal, sorted, each with a line feed behind it:
 *
 * <pre>
 * symbol,timeframe,rule,side,candle end,price,inputs
 * </pre>
 *
 * where inputs are {@code name=before>after}, with semicolons between. Numbers are as {@link Double#toString} writes
 * them, times epoch milliseconds. Names of rules and inputs hold commas of their own: a line is hashed, and never taken
 * apart. Where in the log a signal stands, and when it was raised, are no part of it.
 *
 * @param sha256 in hexadecimal
 * @param signals how many different ones there are
 * @param candles closed candles of all timeframes but ticks; no part of the hash
 */
public record SignalDigest(String sha256, int signals, long candles) {

    /** The digest of some signals. One that is there twice, by its id, counts once. */
    public static SignalDigest of(Collection<Signal> signals, long candles) {
        Map<String, String> lines = HashMap.newHashMap(signals.size());
        signals.forEach(signal -> lines.putIfAbsent(signal.id(), line(signal)));
        MessageDigest sha256 = SignalId.sha256();
        lines.values().stream().sorted().forEach(line -> sha256.update(line.getBytes(UTF_8)));
        return new SignalDigest(HexFormat.of().formatHex(sha256.digest()), lines.size(), candles);
    }

    private static String line(Signal signal) {
        String inputs = signal.inputs().stream()
                .map(input -> input.name() + '=' + input.before() + '>' + input.after())
                .collect(Collectors.joining(";"));
        return String.join(
                        ",",
                        signal.symbol(),
                        signal.timeframe().label(),
                        signal.rule(),
                        signal.side().name(),
                        Long.toString(signal.candle().end()),
                        Double.toString(signal.price()),
                        inputs)
                + '\n';
    }

    /** The line that a run prints last. */
    @Override
    public String toString() {
        return "digest sha256:" + sha256 + " signals=" + signals + " candles=" + candles;
    }
}
