package org.tickgrid.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tickgrid.datasets.TestFile.at;
import static org.tickgrid.datasets.TestFile.read;
import static org.tickgrid.datasets.TestFile.write;
import static org.tickgrid.datasets.TestFile.zip;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.datasets.TestFile.Told;
import org.tickgrid.market.Bar;

class StooqTest {

    private static final String HEADER = "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\n";
    private static final String DAILY = "Date,Open,High,Low,Close,Volume\n2024-01-02,10,12,9,11,7\n";

    @TempDir
    private Path folder;

    @Test
    void readsBulkTimesAsThoseOfWarsawAndDaysAsDates() throws IOException {
        // Given summer and winter
        Path file = write(folder.resolve("aapl.us.txt"), HEADER + """
                        AAPL.US,5,20260603,154500,312.21,312.36,311.91,311.95,5866,0
                        AAPL.US,60,20260107,160000,312.21,312.36,311.91,311.95,5866,0
                        AAPL.US,D,20260603,000000,312.21,312.36,311.91,311.95,5866,0
                        AAPL.US,W,20260603,000000,312.21,312.36,311.91,311.95,5866,0
                        AAPL.US,5,20260603,254500,312.21,312.36,311.91,311.95,5866,0
                        """);

        // When
        Told told = read(file);

        // Then
        assertThat(told.format()).isEqualTo("stooq-bulk");
        assertThat(told.bars())
                .first()
                .isEqualTo(new Bar("AAPL.US", at("2026-06-03T13:49:59.999Z"), 312.21, 312.36, 311.91, 311.95, 5866));
        assertThat(told.bars())
                .extracting(Bar::time)
                .containsExactly(
                        at("2026-06-03T13:49:59.999Z"), at("2026-01-07T15:59:59.999Z"), at("2026-06-03T23:59:59.999Z"));
        assertThat(told.news())
                .containsExactly(
                        "Line 5 skipped: <PER> must be 1, 5, 60 or D, was W",
                        "Line 6 skipped: time is neither epoch seconds, ms, µs, ns nor ISO-8601, was 20260603 254500");
    }

    @Test
    void takesTheUsersZoneBeforeItsOwn() throws IOException {
        Path file = write(
                folder.resolve("bulk.txt"), HEADER + "AAPL.US,5,20260603,154500,312.21,312.36,311.91,311.95,5866,0\n");

        assertThat(read(file, new FileSettings(null, "", null, ZoneOffset.UTC)).bars())
                .extracting(Bar::time)
                .containsExactly(at("2026-06-03T15:49:59.999Z"));
    }

    @Test
    void readsABulkArchiveOfManySymbolsInTheOrderOfTheirNames() throws IOException {
        Path file = zip(
                folder.resolve("d_us_txt.zip"),
                Map.of(
                        "data/daily/us/b.us.txt", HEADER + "B.US,D,20260603,000000,1,1,1,1,1,0\n",
                        "data/daily/us/a.us.txt", HEADER + "A.US,D,20260603,000000,1,1,1,1,1,0\n",
                        "data/daily/us/empty.us.txt", ""));

        assertThat(read(file).bars()).extracting(Bar::symbol).containsExactly("A.US", "B.US");
    }

    @Test
    void readsADailyFileOfOneSymbolByItsName() throws IOException {
        Told told = read(write(folder.resolve("aapl_us_d.csv"), DAILY));

        assertThat(told.format()).isEqualTo("stooq");
        assertThat(told.bars()).containsExactly(new Bar("AAPL", at("2024-01-02T23:59:59.999Z"), 10, 12, 9, 11, 7));
    }

    @Test
    void readsTheTimesOfAnIntradayFileAsThoseOfWarsaw() throws IOException {
        Path file = write(folder.resolve("aapl.us.txt"), """
                Date,Time,Open,High,Low,Close,Volume
                2024-01-02,15:30:00,10,12,9,11,7
                2024-01-02,15:35:00,10,12,9,11,7
                """);

        assertThat(read(file).bars())
                .extracting(Bar::time)
                .containsExactly(at("2024-01-02T14:34:59.999Z"), at("2024-01-02T14:39:59.999Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.csv", "aapl.csv"})
    void leavesTheSameColumnsUnderOtherNamesToPlainCandles(String name) throws IOException {
        FileSettings daily = new FileSettings("AAPL", "", Duration.ofDays(1), null);

        Told told = read(write(folder.resolve(name), DAILY), daily);

        assertThat(told.format()).isEqualTo("ohlcv");
        assertThat(told.bars()).containsExactly(new Bar("AAPL", at("2024-01-02T23:59:59.999Z"), 10, 12, 9, 11, 7));
    }
}
