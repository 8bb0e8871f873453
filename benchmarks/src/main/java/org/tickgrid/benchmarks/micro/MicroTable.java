package org.tickgrid.benchmarks.micro;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operations as a table in Markdown. */
final class MicroTable {

    private static final Map<String, String> KINDS = Map.of(
            "indicator", "a candle through",
            "rule", "a candle through",
            "candles", "a bar into candles of",
            "readBar", "read a bar",
            "readAnyRecord", "read a bar as any record",
            "writeBar", "write a bar",
            "writeReading", "write a reading",
            "writeSignal", "write a signal",
            "writePerformance", "write how a symbol does");

    private MicroTable() {}

    static String of(List<Operation> operations) {
        return of(JsonMapper.shared().valueToTree(Map.of("operations", operations)));
    }

    /** @param figures as they stand in the file */
    static String of(JsonNode figures) {
        StringBuilder table = new StringBuilder("""
                | operation | ns | ± ns | bytes |
                |---|--:|--:|--:|
                """);
        for (JsonNode operation : figures.path("operations")) {
            String kind = operation.path("kind").asString();
            String subject = operation.path("subject").asString();
            table.append(String.format(
                    Locale.ROOT,
                    "| %s%s | %.1f | %.1f | %.0f |%n",
                    KINDS.getOrDefault(kind, kind),
                    subject.isEmpty() ? "" : " `" + subject + '`',
                    operation.path("nanoseconds").asDouble(),
                    operation.path("error").asDouble(),
                    operation.path("bytes").asDouble()));
        }
        return table.toString();
    }
}
