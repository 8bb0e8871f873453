package org.tickgrid.local.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectMapper;

/** The rounds that were run, in a file: a campaign goes on where it was. A round that is run again has its earlier rows too. */
final class Book {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final List<Row> rows;

    private Book(Path file, List<Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    static Book open(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        if (Files.exists(file)) {
            rows.addAll(List.of(JSON.readValue(Files.readString(file), Row[].class)));
        }
        return new Book(file, rows);
    }

    void add(Row row) throws IOException {
        rows.add(row);
        String json = rows.stream().map(JSON::writeValueAsString).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, json);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The newest row of each of the first {@code rounds} of a campaign. */
    List<Row> of(long campaign, int rounds) {
        Map<Integer, Row> newest = new TreeMap<>();
        rows.stream()
                .filter(row -> row.campaign() == campaign && row.round() <= rounds)
                .forEach(row -> newest.put(row.round(), row));
        return List.copyOf(newest.values());
    }

    /** Rows that are not the newest of their round. */
    List<Row> earlier(long campaign) {
        List<Row> earlier = new ArrayList<>(
                rows.stream().filter(row -> row.campaign() == campaign).toList());
        earlier.removeAll(of(campaign, Integer.MAX_VALUE));
        return earlier;
    }
}
