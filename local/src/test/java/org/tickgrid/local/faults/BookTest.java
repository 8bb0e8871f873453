package org.tickgrid.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {

    @TempDir
    private Path folder;

    @Test
    void goesOnWithWhatIsInItsFile() throws IOException {
        Path file = folder.resolve("reliability/faults.json");
        Book.open(file).add(row(1, 1, 0));
        Book.open(file).add(row(1, 2, 0));
        Book.open(file).add(row(2, 1, 0));

        assertThat(Book.open(file).of(1, 100)).containsExactly(row(1, 1, 0), row(1, 2, 0));
        assertThat(Book.open(file).of(1, 1)).containsExactly(row(1, 1, 0));
    }

    @Test
    void aRoundThatIsRunAgainCountsAsItWasRunLastAndIsNotForgotten() throws IOException {
        Book book = Book.open(folder.resolve("faults.json"));
        book.add(row(1, 1, 5));
        book.add(row(1, 1, 0));

        assertThat(book.of(1, 100)).containsExactly(row(1, 1, 0));
        assertThat(book.earlier(1)).containsExactly(row(1, 1, 5));
    }

    @Test
    void theReportHasATableALastLineAndWhatWentWrongBefore() throws IOException {
        Terms terms = new Terms(Duration.ofSeconds(120), Duration.ofSeconds(30));
        Report report = new Report(1, terms, List.of(row(1, 1, 0), row(1, 2, 3)), List.of(row(1, 1, 5)));

        report.write(folder.resolve("reliability.md"));

        assertThat(report.line()).isEqualTo("faults: rounds=2 lost=3 repeated=0 stuck=0");
        assertThat(report.isGood()).isFalse();
        assertThat(Files.readString(folder.resolve("reliability.md")))
                .contains(
                        "| 1 | 42 | 1.0 kill kafka<br>~~2.0 cut members off 3.0 s~~ | 1,000 | 4 | 50 | 0 | 0 | 1 | 7.5 |")
                .contains("| 1 | 5 | 0 | 0 | what is wrong |");
    }

    private static Row row(long campaign, int round, long lost) {
        return new Row(
                campaign,
                round,
                42,
                List.of("1.0 kill kafka", "2.0 cut members off 3.0 s"),
                List.of("2.0 cut members off 3.0 s"),
                1_000,
                4,
                50,
                lost,
                0,
                1,
                0,
                7.5,
                "what is wrong",
                "2026-01-02");
    }
}
