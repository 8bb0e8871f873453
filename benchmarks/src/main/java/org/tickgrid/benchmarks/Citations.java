package org.tickgrid.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures that documents cite. Each is a link to its file of figures with the place in that file, a JSON pointer,
 * such as {@code [0.91](performance/engines.json#/figures/ratios/counted_none_cpu_vs_flink)}.
 */
public final class Citations {

    private static final Pattern CITATION =
            Pattern.compile("\\[(-?[\\d,]+(?:\\.\\d+)?)]\\(([^)#\\s]+\\.json)#(/[^)\\s]+)\\)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Citations() {}

    /** The documents that may cite: {@code README.md}, and those of {@code docs}. */
    public static List<Path> documents(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(home.resolve("README.md")),
                            files.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    /** Lets all documents say what the files say now. */
    public static void renew(Path home) throws IOException {
        for (Path document : documents(home)) {
            String text = Files.readString(document);
            String renewed = renewed(document, text);
            if (!renewed.equals(text)) {
                Files.writeString(document, renewed);
            }
        }
    }

    /**
     * The text of a document with every cited figure as its file has it now, to as many decimals as before.
     *
     * @throws IllegalArgumentException when a file or a place in it is not there, or holds no number
     */
    static String renewed(Path document, String text) {
        return CITATION.matcher(text)
                .replaceAll(
                        found -> "[" + figure(document, found) + "](" + found.group(2) + '#' + found.group(3) + ')');
    }

    private static String figure(Path document, MatchResult citation) {
        Path file = document.resolveSibling(citation.group(2));
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(document + " cites " + citation.group() + ", but there is no " + file);
        }
        JsonNode value = read(file).at(citation.group(3));
        if (!value.isNumber()) {
            throw new IllegalArgumentException(
                    document + " cites " + citation.group() + ", but that place holds no number: " + value);
        }
        String before = citation.group(1);
        int decimals = before.contains(".") ? before.length() - before.indexOf('.') - 1 : 0;
        BigDecimal rounded = BigDecimal.valueOf(value.asDouble()).setScale(decimals, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
