package org.tickgrid.backtest.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tickgrid.market.Timeframe;
import org.tickgrid.market.Truth;
import org.tickgrid.market.TruthJson;

/**
 * A file to try rules on, and in which timeframes.
 *
 * @param file its path, or {@code bitstamp}
 */
record Source(String file, List<Timeframe> timeframes) {

    private static final String RECORDS = "\\.ndjson(\\.gz)?$";

    /**
     * Reads {@code FILE:TIMEFRAME,…}, such as {@code bitstamp:1m,5m}.
     *
     * @throws IllegalArgumentException naming what is wrong with it
     */
    static Source of(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException(
                    "Data must be given as FILE:TIMEFRAMES, such as bitstamp:1m,5m, was " + text);
        }
        List<Timeframe> timeframes = Arrays.stream(text.substring(colon + 1).split(",", -1))
                .map(label -> Timeframe.of(label.strip()))
                .toList();
        if (timeframes.contains(Timeframe.TICK)) {
            throw new IllegalArgumentException("Ticks are not candles to be evaluated, in " + text);
        }
        return new Source(text.substring(0, colon), timeframes);
    }

    /** The file's name without its folder. */
    String fileName() {
        return Path.of(file).getFileName().toString();
    }

    /** Of letters, digits and hyphens. */
    String name() {
        return fileName().replaceFirst("\\..*$", "").replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** Whether it is a simulation whose labels lie beside it. */
    boolean isLabelled() {
        return file.matches(".*" + RECORDS) && Files.isRegularFile(labelFile());
    }

    List<Truth> labels() throws IOException {
        try (Stream<String> lines = Files.lines(labelFile())) {
            return lines.map(line -> TruthJson.read(line.getBytes(UTF_8))).toList();
        }
    }

    private Path labelFile() {
        return Path.of(file.replaceFirst(RECORDS, ".truth.ndjson"));
    }
}
