package org.tickgrid.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tickgrid.datasets.TestFile.gzip;
import static org.tickgrid.datasets.TestFile.read;
import static org.tickgrid.datasets.TestFile.write;
import static org.tickgrid.datasets.TestFile.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.datasets.TestFile.Told;
import org.tickgrid.market.Bar;

class ArchiveTest {

    private static final String TRADES = "time,symbol,price,size\n1381132800,ACME,10.5,3\n";

    @TempDir
    private Path folder;

    @Test
    void readsAllFilesOfOneFormatInTheOrderOfTheirNamesAndSaysWhichHasABadRow() throws IOException {
        // Given
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("day2.csv", TRADES.replace("10.5", "12") + "never,ACME,1,1\n");
        entries.put("day1.csv", "time,symbol,price,size\nnever,ACME,1,1\n1381132800,ACME,11,3\n");
        entries.put("__MACOSX/._day1.csv", "resource fork");
        entries.put(".DS_Store", "x");

        // When
        Told told = read(zip(folder.resolve("days.zip"), entries));

        // Then
        assertThat(told.bars()).extracting(Bar::close).containsExactly(11.0, 12.0);
        assertThat(told.news())
                .extracting(news -> news.substring(0, news.indexOf(':')))
                .containsExactly("Line 2 of day1.csv skipped", "Line 3 of day2.csv skipped");
    }

    @Test
    void refusesFilesOfSeveralFormatsAndNamesThem() throws IOException {
        Path file = zip(
                folder.resolve("mixed.zip"),
                Map.of(
                        "a.csv",
                        TRADES,
                        "b.us.txt",
                        "Date,Open,High,Low,Close,Volume,OpenInt\n2024-01-02,1,1,1,1,1,0\n"));

        assertThatThrownBy(() -> read(file))
                .hasMessage("The archive holds files of several formats, take them out of it: a.csv (trades), b.us.txt"
                        + " (kaggle-stocks)");
    }

    @Test
    void namesTheFileInAnArchiveThatItCannotUnderstand() throws IOException {
        Path file = zip(folder.resolve("a.zip"), Map.of("a.csv", TRADES, "README.md", "# Trades\n"));

        assertThatThrownBy(() -> read(file))
                .hasMessageStartingWith("README.md is in no known format. Its first line is: # Trades\n");
    }

    @Test
    void saysThatAnArchiveHoldsNothing() throws IOException {
        Path file = zip(folder.resolve("a.zip"), Map.of("a.csv", "", "b.csv", "\n\n"));

        assertThatThrownBy(() -> read(file)).hasMessage("The file is empty");
    }

    @Test
    void knowsACompressedFileByItsContentNotItsName() throws IOException {
        assertThat(read(gzip(folder.resolve("trades.csv"), TRADES)).records()).hasSize(1);
        assertThat(read(zip(folder.resolve("trades.txt"), Map.of("a.csv", TRADES)))
                        .records())
                .hasSize(1);
        assertThat(read(write(folder.resolve("trades.gz"), TRADES)).records()).hasSize(1);
    }

    @Test
    void saysWhereADamagedFileEnds() throws IOException {
        // Given
        byte[] whole =
                Files.readAllBytes(gzip(folder.resolve("a.csv.gz"), TRADES + "1381132801,ACME,11,3\n".repeat(99_999)));
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length / 2));
        Path zip = zip(folder.resolve("a.zip"), Map.of("a.csv", TRADES));
        Path cutZip = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(Files.readAllBytes(zip), 60));

        // Then
        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("cut.csv cannot be read beyond line \\d{4,}: .*");
        assertThatThrownBy(() -> read(cutZip)).hasMessageStartingWith("cut.zip is a damaged zip archive");
    }

    @Test
    void showsTheFirstLineOfWhatIsNoTextInOneShortLine() throws IOException {
        byte[] bytes = new byte[300_000];
        Arrays.fill(bytes, (byte) 7);
        Path file = Files.write(folder.resolve("data.parquet"), bytes);

        assertThatThrownBy(() -> read(file))
                .hasMessageStartingWith("data.parquet is in no known format. Its first line is: \uFFFD\uFFFD")
                .hasMessageContaining("…\n")
                .message()
                .hasSizeLessThan(700);
    }
}
