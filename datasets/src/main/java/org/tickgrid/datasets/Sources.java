package org.tickgrid.datasets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known of all tables of a file, before any is read. */
final class Sources {

    private Sources() {}

    /**
     * All that are not empty.
     *
     * @throws IllegalArgumentException when there are none, when one is in no known format, or when they differ in that
     */
    static List<Source> in(Parts parts, FileSettings settings) throws IOException {
        List<Source> sources = new ArrayList<>();
        Map<String, String> byFormat = new LinkedHashMap<>();
        for (Part part : parts.all()) {
            Source source = Source.of(part, settings);
            if (source != null) {
                sources.add(source);
                byFormat.putIfAbsent(source.format().name(), part.name());
            }
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("The file is empty");
        }
        if (byFormat.size() > 1) {
            throw new IllegalArgumentException("The archive holds files of several formats, take them out of it: "
                    + byFormat.entrySet().stream()
                            .map(one -> one.getValue() + " (" + one.getKey() + ")")
                            .collect(Collectors.joining(", ")));
        }
        return sources;
    }
}
