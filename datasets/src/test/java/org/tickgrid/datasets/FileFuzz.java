package org.tickgrid.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.datasets.formats.Names;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;

/** Whatever a file holds and whatever it is called, its rows are records or bad rows, or there is a word on why not. */
class FileFuzz {

    private static final int LONGEST_WORD = 2_000;

    @TempDir
    static Path folder;

    /** @param file its path in the first line, and behind that what it holds */
    @FuzzTest
    void isReadOrRefusedWithAReason(byte[] file) throws IOException {
        int end = endOfLine(file);
        String path = new String(file, 0, end, UTF_8);
        byte[] content = Arrays.copyOfRange(file, Math.min(end + 1, file.length), file.length);
        try (Parts parts = parts(path, content)) {
            read(parts);
        } catch (IOException | IllegalArgumentException refusal) {
            assertThat(refusal.getMessage()).isNotBlank().hasSizeLessThan(LONGEST_WORD);
        }
    }

    private static void read(Parts parts) throws IOException {
        BadRows bad = new BadRows(word -> assertThat(word).isNotBlank());
        FileSettings settings = new FileSettings(null, "", null, null);
        try (MarketReader reader = MarketReader.open(parts, settings, bad)) {
            for (MarketRecord record = reader.next(); record != null; record = reader.next()) {
                assertThat(MarketJson.read(MarketJson.write(record))).isEqualTo(record);
            }
        }
    }

    /** In memory, but for archives: they are read from files alone. */
    private static Parts parts(String path, byte[] content) throws IOException {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            return Parts.of(Files.write(folder.resolve("spy.zip"), content));
        }
        List<String> names = List.of(path.split("/", 7)).reversed();
        return Parts.of(new Part(new Names(names), () -> new ByteArrayInputStream(content)));
    }

    private static int endOfLine(byte[] file) {
        int end = 0;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        return end;
    }
}
