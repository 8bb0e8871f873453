package org.tickgrid.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.generator.feed.TestIngestion;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Truth;
import org.tickgrid.market.TruthJson;

/** {@code simulate --out}. */
@Timeout(60)
class RecordingTest {

    private static final long START = 1_704_205_800_000L;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesAnHourWithoutWaitingAndSumsUp() throws Exception {
        // When
        int exit = write("sim.ndjson", "--for", "1h");

        // Then
        List<MarketRecord> records = records("sim.ndjson");
        assertThat(exit).isZero();
        assertThat(records)
                .hasSizeBetween(36_000, 120_000)
                .isSortedAccordingTo(Comparator.comparingLong(MarketRecord::time));
        assertThat(records.getFirst().time()).isEqualTo(START);
        assertThat(out.toString()).matches("sent=" + records.size() + " rejected=0 seconds=\\d+\\.\\d\\R");
        assertThat(Files.list(folder)).hasSize(2);
    }

    @Test
    void endsWithTheEndOfEachSymbol() throws Exception {
        write("sim.ndjson", "--for", "1m", "--symbols", "B,A,C");

        List<MarketRecord> records = records("sim.ndjson");
        assertThat(records.subList(records.size() - 3, records.size()))
                .containsExactly(
                        new Clock("B", START + 60_000, true),
                        new Clock("A", START + 60_000, true),
                        new Clock("C", START + 60_000, true));
        assertThat(records.subList(0, records.size() - 3))
                .noneMatch(record -> record instanceof Clock clock && clock.end());
    }

    @Test
    void writesTheVeryBytesTwice() throws Exception {
        write("one.ndjson", "--for", "10m");
        write("two.ndjson", "--for", "10m");
        write("zipped.ndjson.gz", "--for", "10m");
        write("other.ndjson", "--for", "10m", "--seed", "2");

        byte[] one = bytes("one.ndjson");
        assertThat(bytes("two.ndjson")).isEqualTo(one);
        assertThat(bytes("two.truth.ndjson")).isEqualTo(bytes("one.truth.ndjson"));
        assertThat(bytes("zipped.truth.ndjson")).isEqualTo(bytes("one.truth.ndjson"));
        assertThat(bytes("other.ndjson")).isNotEqualTo(one);
        try (GZIPInputStream zipped = new GZIPInputStream(Files.newInputStream(folder.resolve("zipped.ndjson.gz")))) {
            assertThat(zipped.readAllBytes()).isEqualTo(one);
        }
    }

    @Test
    void writesTheLabelsBesideEachWithTheTimeOfABarOfItsSymbol() throws Exception {
        write("sim.ndjson", "--for", "10m");

        List<Truth> labels = labels("sim.truth.ndjson");
        assertThat(labels).extracting(Truth::began).isSorted();
        assertThat(labels).extracting(Truth::symbol).contains("AAPL", "F").hasSizeGreaterThan(100);
        assertThat(records("sim.ndjson").stream()
                        .filter(Bar.class::isInstance)
                        .map(bar -> bar.key() + bar.time())
                        .collect(Collectors.toSet()))
                .containsAll(labels.stream()
                        .map(label -> label.symbol() + label.began())
                        .toList());
    }

    @Test
    void writesWhatWouldHaveBeenPosted() throws Exception {
        try (TestIngestion ingestion = TestIngestion.start()) {
            String[] settings = {"--for", "2s", "--sources", "3"};
            write("sim.ndjson", settings);
            execute(Stream.concat(Stream.of("--url", ingestion.url().toString()), Stream.of(settings))
                    .toArray(String[]::new));

            List<MarketRecord> written = records("sim.ndjson");
            assertThat(written.subList(0, written.size() - 20))
                    .containsExactlyInAnyOrderElementsOf(ingestion.records());
            assertThat(labels("sim.truth.ndjson")).containsExactlyInAnyOrderElementsOf(ingestion.labels());
        }
    }

    @Test
    void replacesAFileOnlyByForce() throws Exception {
        // Given
        Path labels = Files.writeString(folder.resolve("sim.truth.ndjson"), "dear");

        // When
        int kindly = write("sim.ndjson", "--for", "1s");
        String kept = Files.readString(labels);
        int byForce = write("sim.ndjson", "--for", "1s", "--force");

        // Then
        assertThat(kindly).isEqualTo(1);
        assertThat(err.toString()).startsWith(labels + " exists already; --force replaces it");
        assertThat(kept).isEqualTo("dear");
        assertThat(byForce).isZero();
        assertThat(labels("sim.truth.ndjson")).isNotEmpty();
    }

    @Test
    void saysWhatItNeeds() {
        assertThat(write("sim.ndjson")).isEqualTo(1);
        assertThat(write("sim.csv", "--for", "1s")).isEqualTo(1);
        assertThat(write("nowhere/sim.ndjson", "--for", "1s")).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "--out needs --for, such as --for 6h",
                        "--out must be a file such as sim.ndjson or sim.ndjson.gz, was " + folder.resolve("sim.csv"),
                        "There is no folder " + folder.resolve("nowhere"));
    }

    private int write(String name, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--out", folder.resolve(name).toString()));
        all.addAll(List.of(arguments));
        return execute(all.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        List<String> all = new ArrayList<>(List.of("simulate", "--rate", "10", "--start-time", "2024-01-02T14:30:00Z"));
        all.addAll(List.of(arguments));
        return Generator.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private List<MarketRecord> records(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name)).stream()
                .map(line -> MarketJson.read(line.getBytes(UTF_8)))
                .toList();
    }

    private List<Truth> labels(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name)).stream()
                .map(line -> TruthJson.read(line.getBytes(UTF_8)))
                .toList();
    }
}
