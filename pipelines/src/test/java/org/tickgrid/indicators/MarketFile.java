package org.tickgrid.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.tickgrid.market.Candle;

/** Real candles: {@code timestamp_ms,symbol,open,high,low,close,volume}. */
public final class MarketFile {

    private MarketFile() {}

    /** Each symbol's candles. Skips the test when there is no folder of test data. */
    public static Map<String, List<Candle>> read(String name) throws IOException {
        String data = System.getenv("TICKGRID_DATA");
        assumeTrue(data != null, "TICKGRID_DATA does not name the folder of test data");
        Map<String, List<Candle>> symbols = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(data, "market", name))), UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> {
                List<Candle> candles = symbols.computeIfAbsent(row[1], symbol -> new ArrayList<>());
                candles.add(Candles.of(candles.size(), number(row[3]), number(row[4]), number(row[5]), number(row[6])));
            });
        }
        return symbols;
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }
}
