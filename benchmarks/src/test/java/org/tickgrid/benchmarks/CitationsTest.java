package org.tickgrid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitationsTest {

    @TempDir
    private Path docs;

    private Path document;

    @BeforeEach
    void figuresOfACommand() throws IOException {
        document = docs.resolve("report.md");
        Files.writeString(
                docs.resolve("speed.json"), "{\"figures\": {\"bars\": 363728.14, \"rows\": [{\"p50\": 0.905}]}}");
    }

    @Test
    void aCitedFigureIsRoundedToTheDecimalsThatItWasWrittenWith() {
        String text = "It takes [1](speed.json#/figures/bars) bars, at [0.11](speed.json#/figures/rows/0/p50) ms.";

        assertThat(Citations.renewed(document, text))
                .isEqualTo("It takes [363,728](speed.json#/figures/bars) bars, "
                        + "at [0.91](speed.json#/figures/rows/0/p50) ms.");
    }

    @Test
    void otherLinksAndFiguresStayAsTheyAre() {
        String text = "See [002](decisions/002.md), [the file](speed.json) and [speed](speed.json#/figures/bars): 7.";

        assertThat(Citations.renewed(document, text)).isEqualTo(text);
    }

    @Test
    void aFigureThatIsNotInItsFileIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Citations.renewed(document, "[3](speed.json#/figures/rows)"))
                .withMessageContaining("[3](speed.json#/figures/rows)")
                .withMessageContaining("holds no number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Citations.renewed(document, "[3](gone.json#/figures)"))
                .withMessageContaining("there is no");
    }

    @Test
    void everyDocumentSaysWhatTheFilesOfFiguresSay() throws IOException {
        for (Path written : Citations.documents(Path.of("..").toRealPath())) {
            String text = Files.readString(written);

            assertThat(text).as(written.toString()).isEqualTo(Citations.renewed(written, text));
        }
    }
}
