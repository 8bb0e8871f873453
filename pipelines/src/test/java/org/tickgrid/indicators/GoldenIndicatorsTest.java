package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our values against those of independent spreadsheets, on two years of real daily prices. */
class GoldenIndicatorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"sma(20)|sma_20", "ema(20)|ema_20", "ema(12)|ema_12", "ema(26)|ema_26", "rsi(14)|rsi_14"})
    void equalTheSpreadsheets(String specification, String column) throws IOException {
        List<String[]> rows = rows();
        List<String> header = Arrays.asList(rows.getFirst());
        int expectedAt = header.indexOf(column);
        List<String[]> body = rows.subList(1, rows.size());
        double[] closes = body.stream()
                .mapToDouble(row -> Double.parseDouble(row[header.indexOf("close")]))
                .toArray();

        double[] values = Candles.values(Indicator.of(specification), closes);

        int compared = 0;
        for (int i = 0; i < values.length; i++) {
            String expected = expectedAt < body.get(i).length ? body.get(i)[expectedAt] : "";
            if (expected.isEmpty()) {
                assertThat(values[i]).as("row %d", i).isNaN();
            } else {
                double value = Double.parseDouble(expected);
                assertThat(values[i]).as("row %d", i).isCloseTo(value, within(1e-9 * Math.abs(value)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(400);
        System.out.println(specification + " equals " + column + " in " + compared + " rows");
    }

    private static List<String[]> rows() throws IOException {
        String data = System.getenv("TICKGRID_DATA");
        assumeTrue(data != null, "TICKGRID_DATA does not name the folder of test data");
        return Files.readAllLines(Path.of(data, "golden", "skender_spy_1d_2017-2018.csv")).stream()
                .map(line -> line.split(",", -1))
                .toList();
    }
}
