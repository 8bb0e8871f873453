package org.tickgrid.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketRecord;

/** Files that tests write, and what is read of them. */
final class TestFile {

    static final FileSettings UNTOLD = new FileSettings(null, "", null, null);

    private TestFile() {}

    /** All that a file told. */
    record Told(String format, List<MarketRecord> records, List<String> news, long bad, long empty) {

        List<Bar> bars() {
            return records.stream().map(Bar.class::cast).toList();
        }
    }

    static FileSettings symbol(String symbol) {
        return new FileSettings(symbol, "", null, null);
    }

    static FileSettings format(String format) {
        return new FileSettings(null, "", null, null, format);
    }

    static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    static Told read(Path file, FileSettings settings) throws IOException {
        List<String> news = new ArrayList<>();
        BadRows bad = new BadRows(news::add);
        List<MarketRecord> records = new ArrayList<>();
        try (MarketReader reader = MarketFile.of(file).open(settings, bad)) {
            for (MarketRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
            return new Told(reader.format(), records, news, bad.count(), reader.empty());
        }
    }

    static Told read(Path file) throws IOException {
        return read(file, UNTOLD);
    }

    static Path write(Path file, String text) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        return Files.writeString(file, text);
    }

    static Path gzip(Path file, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(UTF_8));
        }
        return file;
    }

    /** @param entries in the order in which they stand in the archive */
    static Path zip(Path file, Map<String, String> entries) throws IOException {
        Files.createDirectories(file.getParent());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }
}
