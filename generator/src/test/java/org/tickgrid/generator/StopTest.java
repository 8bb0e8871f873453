package org.tickgrid.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tickgrid.generator.feed.TestIngestion;

@Timeout(60)
class StopTest {

    @Test
    void endsCleanlyWhenItsProcessIsToldTo() throws Exception {
        try (TestIngestion ingestion = TestIngestion.start()) {
            // Given
            Process process = simulate(ingestion);
            try {
                await().until(() -> ingestion.requests().size() > 5);

                // When
                process.toHandle().destroy();

                // Then
                assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isZero();
                assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("sent=" + ingestion.records().size() + " rejected=0 seconds=");
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private static Process simulate(TestIngestion ingestion) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Generator.class.getName(),
                        "simulate",
                        "--rate",
                        "1000",
                        "--url",
                        ingestion.url().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
