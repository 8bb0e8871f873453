package org.tickgrid.indicators;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tickgrid.market.Candle;

/** A table of published prices and of the indicators' values that go with them. */
record GoldenFile(List<String> header, List<String[]> rows) {

    /** Skips the test when there is no folder of test data. */
    static GoldenFile read(String name) throws IOException {
        String data = System.getenv("TICKGRID_DATA");
        assumeTrue(data != null, "TICKGRID_DATA does not name the folder of test data");
        List<String[]> lines = Files.readAllLines(Path.of(data, "golden", name)).stream()
                .map(line -> line.split(",", -1))
                .toList();
        return new GoldenFile(Arrays.asList(lines.getFirst()), lines.subList(1, lines.size()));
    }

    /** The numbers of a column; NaN where there is none. */
    double[] column(String name) {
        return text(name).stream()
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }

    List<String> text(String name) {
        int at = header.indexOf(name);
        return rows.stream().map(row -> at < row.length ? row[at] : "").toList();
    }

    /** Where the file has a close only, that is high and low as well; where it has no close, it is the low. */
    List<Candle> candles() {
        double[] closes = column("close");
        double[] highs = header.contains("high") ? column("high") : closes;
        double[] lows = header.contains("low") ? column("low") : closes;
        double[] volumes = header.contains("volume") ? column("volume") : new double[closes.length];
        List<Candle> candles = new ArrayList<>();
        for (int i = 0; i < closes.length; i++) {
            double close = Double.isNaN(closes[i]) ? lows[i] : closes[i];
            double volume = Double.isNaN(volumes[i]) ? 0 : volumes[i];
            candles.add(Candles.of(i, highs[i], lows[i], close, volume));
        }
        return candles;
    }
}
