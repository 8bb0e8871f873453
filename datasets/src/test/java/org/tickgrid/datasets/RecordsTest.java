package org.tickgrid.datasets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tickgrid.datasets.TestFile.gzip;
import static org.tickgrid.datasets.TestFile.read;
import static org.tickgrid.datasets.TestFile.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.datasets.TestFile.Told;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.MarketData;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.NewsSentiment;
import org.tickgrid.market.Order;
import org.tickgrid.market.Side;

class RecordsTest {

    private static final List<MarketRecord> ALL = List.of(
            new Bar("ACME", 1_700_000_000_123L, 10, 12, 9, 11, 7),
            new Order("ACME", 1_700_000_000_124L, Side.BUY, 10, 3),
            new NewsSentiment("BETA", 1_700_000_000_125L, 0.5, 0.7),
            new MarketData("ACME", 1_700_000_000_126L, 1e9, 12),
            new EconomicIndicator("inflation", 1_700_000_000_127L, 2.5),
            new Clock("BETA", 1_700_000_000_128L, false),
            new Clock("ACME", 1_700_000_000_500L, false));

    @TempDir
    private Path folder;

    @Test
    void readsRecordsOfEveryKindUnshifted() throws IOException {
        Told told = read(gzip(folder.resolve("sim.ndjson.gz"), lines(ALL)));

        assertThat(told.format()).isEqualTo("records");
        assertThat(told.records()).isEqualTo(ALL);
    }

    @Test
    void knowsThemUnderAnyName() throws IOException {
        assertThat(read(write(folder.resolve("data.txt"), lines(ALL))).records())
                .isEqualTo(ALL);
    }

    @Test
    void putsThePrefixBeforeEverySymbol() throws IOException {
        FileSettings run2 = new FileSettings(null, "run2-", null, null);

        assertThat(read(write(folder.resolve("sim.ndjson"), lines(ALL)), run2).records())
                .extracting(MarketRecord::key)
                .containsExactly(
                        "run2-ACME", "run2-ACME", "run2-BETA", "run2-ACME", "inflation", "run2-BETA", "run2-ACME");
    }

    @Test
    void knowsTheNewestTimeOfSymbolsThatHadBarsOnly() throws IOException {
        Path file = write(folder.resolve("sim.ndjson"), lines(ALL));

        try (MarketReader reader = MarketFile.of(file).open(TestFile.UNTOLD, new BadRows(_ -> {}))) {
            while (reader.next() != null) {}

            assertThat(reader.latest()).isEqualTo(Map.of("ACME", 1_700_000_000_500L));
        }
    }

    @Test
    void saysWhichLinesAreNoRecords() throws IOException {
        // Given
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(lines(ALL.subList(0, 1)).getBytes(UTF_8));
        file.write(
                "{\"stock_symbol\":\"ACME\",\"timestamp\":1}\n{\"data_type\":\"rumour\"}\n{broken\n".getBytes(UTF_8));
        file.write("{\"data_type\":\"clock\",\"stock_symbol\":\"\u00fc\",\"timestamp\":1}\n".getBytes(ISO_8859_1));

        // When
        Told told = read(Files.write(folder.resolve("sim.ndjson"), file.toByteArray()));

        // Then
        assertThat(told.records()).isEqualTo(ALL.subList(0, 1));
        assertThat(told.news()).hasSize(4);
        assertThat(told.news().get(0)).isEqualTo("Line 2 skipped: opening_price is missing");
        assertThat(told.news().get(1)).startsWith("Line 3 skipped: data_type must be absent");
        assertThat(told.news().get(2))
                .startsWith("Line 4 skipped: Not valid JSON")
                .endsWith(" at column 2");
        assertThat(told.news().get(3)).isEqualTo("Line 5 skipped: it is not UTF-8");
    }

    @Test
    void hasNoUseForASymbol() throws IOException {
        Path file = write(folder.resolve("sim.ndjson"), lines(ALL));

        assertThatThrownBy(() -> read(file, TestFile.symbol("ACME"))).hasMessageContaining("leave out --symbol ACME");
    }

    private static String lines(List<MarketRecord> records) {
        StringBuilder lines = new StringBuilder();
        records.forEach(record ->
                lines.append(new String(MarketJson.write(record), UTF_8)).append('\n'));
        return lines.toString();
    }
}
