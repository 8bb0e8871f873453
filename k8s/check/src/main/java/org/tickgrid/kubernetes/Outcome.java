package org.tickgrid.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What came of one run: nothing in it tells the symbols' names, nor where in the log a signal stands.
 *
 * @param barsOf each symbol, that are in closed candles of one minute
 * @param signals how many
 * @param sha256 of all candles and signals, in hexadecimal
 * @param ids of the signals
 */
record Outcome(List<Long> barsOf, int signals, String sha256, List<String> ids) {

    private static final int BARS = 6;

    static Outcome of(Door door, List<String> symbols) {
        List<Long> barsOf = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < symbols.size(); number++) {
            String place = number + " ";
            long bars = 0;
            for (String candle : door.candles(symbols.get(number))) {
                bars += Long.parseLong(candle.split(",")[BARS]);
                lines.add(place + candle);
            }
            barsOf.add(bars);
            for (JsonNode signal : door.signals(symbols.get(number))) {
                ids.add(signal.path("id").asString());
                lines.add(place + line(signal));
            }
        }
        return new Outcome(List.copyOf(barsOf), ids.size(), sha256(lines), List.copyOf(ids));
    }

    long bars() {
        return barsOf.stream().mapToLong(Long::longValue).sum();
    }

    private static String line(JsonNode signal) {
        JsonNode candle = signal.path("candle");
        return List.of(
                        signal.path("timeframe"),
                        signal.path("rule"),
                        signal.path("side"),
                        candle.path("end"),
                        signal.path("price"),
                        signal.path("inputs"))
                .stream()
                .map(JsonNode::toString)
                .collect(Collectors.joining(","));
    }

    private static String sha256(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.stream().sorted().forEach(line -> digest.update((line + '\n').getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
