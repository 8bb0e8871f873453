package org.tickgrid.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.local.Installation;

/** Two rounds of the campaign, as a person runs them. */
class FaultsIT {

    /** Freezes and kills an ingestion, kills a web-app, a member and the broker, and lets the clock jump. */
    private static final long SEED = 6;

    private static final Duration LONGEST = Duration.ofMinutes(12);

    @TempDir
    private Path folder;

    @Test
    void twoRoundsLoseNothingRepeatNothingAndLeaveNothingStuck() throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Installation installation = Installation.find();
        Process campaign = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dtickgrid.home=" + installation.home(),
                        "-Dtickgrid.jvm=" + System.getProperty("tickgrid.jvm", ""),
                        "-jar",
                        installation.program("local").toString(),
                        "faults",
                        "--rounds=2",
                        "--seed=" + SEED,
                        "--no-prepare",
                        // Nothing is timed here: whoever is stuck will not be well in two minutes either.
                        "--warm-up=0",
                        "--well-within=120",
                        "--out=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(campaign.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS))
                    .as(Files.readString(output))
                    .isTrue();
        } finally {
            campaign.destroy();
        }

        List<String> lines = Files.readAllLines(output);
        lines.forEach(System.out::println);
        assertThat(lines).last().isEqualTo("faults: rounds=2 lost=0 repeated=0 stuck=0");
        assertThat(campaign.exitValue()).isZero();
        assertThat(Files.readString(folder.resolve("reliability.md"))).contains("| 2 | ");
    }
}
