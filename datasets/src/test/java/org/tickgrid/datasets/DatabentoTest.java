package org.tickgrid.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tickgrid.datasets.TestFile.at;
import static org.tickgrid.datasets.TestFile.read;
import static org.tickgrid.datasets.TestFile.write;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.datasets.TestFile.Told;
import org.tickgrid.market.Bar;

class DatabentoTest {

    private static final String RAW = """
            ts_event,rtype,publisher_id,instrument_id,open,high,low,close,volume,symbol
            1525161840000000000,32,1,7,2655250000000,2655500000000,2655000000000,2655250000001,5,ESM8
            1525161840000000000,33,1,7,2655250000000,2655500000000,2655000000000,2655250000000,5,ESM8
            1525161840000000000,34,1,7,12345678901234567,12345678901234568,12345678901234567,12345678901234567,5,ESM8
            1525132800000000000,35,1,7,1,1,1,1,5,ESM8
            """;

    private static final double PRECISE = Double.parseDouble("12345678.901234567");
    private static final double PRECISE_HIGH = Double.parseDouble("12345678.901234568");

    @TempDir
    private Path folder;

    @Test
    void readsRawNanosecondsAndBillionthsForAsLongAsEachRowLasts() throws IOException {
        Told told = read(write(folder.resolve("ohlcv.csv"), RAW));

        assertThat(told.format()).isEqualTo("databento");
        assertThat(told.bars())
                .containsExactly(
                        new Bar("ESM8", at("2018-05-01T08:04:00.999Z"), 2655.25, 2655.5, 2655, 2655.250000001, 5),
                        new Bar("ESM8", at("2018-05-01T08:04:59.999Z"), 2655.25, 2655.5, 2655, 2655.25, 5),
                        new Bar("ESM8", at("2018-05-01T09:03:59.999Z"), PRECISE, PRECISE_HIGH, PRECISE, PRECISE, 5),
                        new Bar("ESM8", at("2018-05-01T23:59:59.999Z"), 1e-9, 1e-9, 1e-9, 1e-9, 5));
    }

    @Test
    void readsPrettyTimesAndPrices() throws IOException {
        Path file = write(folder.resolve("ohlcv.csv"), """
                ts_event,rtype,publisher_id,instrument_id,open,high,low,close,volume
                2018-05-01T08:04:00.000000000Z,33,1,7,2655.250000000,2655.500000000,2655.000000000,2655.250000000,5
                2018-05-01T08:05:00.000000000Z,33,1,8,2655.250000000,2655.500000000,2655.000000000,2655.250000000,5
                2018-05-01T08:05:00.000000000Z,0,1,7,2655.250000000,2655.500000000,2655.000000000,2655.250000000,5
                2018-05-01T08:06:00.000000000Z,33,1,7,9223372036854775807,1,1,1,0
                """);

        Told told = read(file, TestFile.symbol("ESM8"));

        assertThat(told.bars())
                .containsExactly(new Bar("ESM8", at("2018-05-01T08:04:59.999Z"), 2655.25, 2655.5, 2655, 2655.25, 5));
        assertThat(told.news())
                .containsExactly(
                        "Line 3 skipped: instrument_id must be 7 as in the rows before, for the file has no column"
                                + " symbol, was 8",
                        "Line 4 skipped: rtype must be 32 (1s), 33 (1m), 34 (1h) or 35 (1d), was 0",
                        "Line 5 skipped: open has no price, was 9223372036854775807");
    }

    @Test
    void readsZstandard() throws IOException {
        Path file = folder.resolve("ohlcv-1m.csv.zst");
        try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(file))) {
            out.write(RAW.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(file).records()).hasSize(4);
    }

    @Test
    void refusesOtherSchemas() throws IOException {
        Path file =
                write(folder.resolve("trades.csv"), "ts_event,rtype,publisher_id,instrument_id,price,size,symbol\n");

        assertThatThrownBy(() -> read(file)).hasMessageStartingWith("trades.csv has no column open");
    }
}
