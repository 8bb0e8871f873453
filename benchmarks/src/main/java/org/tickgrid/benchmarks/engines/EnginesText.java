package org.tickgrid.benchmarks.engines;

import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the document says of the engines. */
final class EnginesText {

    private final JsonNode figures;

    EnginesText(JsonNode figures) {
        this.figures = figures;
    }

    String markdown() {
        return """
                ## The same work on other engines

                The job `indicators` (JSON bars in topic `market` → SMA(20), EMA(20), RSI(14) of each bar) beside Flink, Kafka
                Streams, and threads that only read, compute and count. All read the same log with the same reader and the same
                indicators, each in a Java machine of its own (`%s`), one after the other and so again for %d rounds, on the
                machine that the broker runs on too. CPU is that of the engine's whole process; at least the first %,d
                records are warm-up. A window is at most %d s; what an engine writes to Kafka is counted when it stands there,
                committed or not. Before that all engines wrote the readings of %,d bars exactly-once; for each symbol they were the
                same, byte for byte. "Counted" readings are made and counted in a sink stage of its own, as the others are written;
                all commit at least every 5 s.

                %s.

                ![CPU for each record](performance/%s)

                | sink | guarantee | symbols | engine | CPU µs a record | records/s | bytes allocated a record | peak heap MiB | peak memory MiB | collections | collecting |
                |---|---|---:|---|---:|---:|---:|---:|---:|---:|---:|
                %s
                Medians over the rounds; "collecting" is the part of the time in which collectors worked, "peak memory" what the
                process had from the system.

                | Tickgrid's CPU a record, over that of | |
                |---|---:|
                %s
                Ratios are taken within a round; here are their medians.

                ### How the peers are set up

                %s""".formatted(
                        jvm(),
                        figures.path("rounds").asInt(),
                        figures.path("warmUp").asLong(),
                        figures.path("seconds").asInt(),
                        figures.path("checked").asLong(),
                        versions(),
                        EnginesPlot.FILE,
                        rows(),
                        ratios(),
                        settings());
    }

    private String jvm() {
        return figures.path("jvm").valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
    }

    private String versions() {
        return figures.path("versions")
                .propertyStream()
                .map(version -> version.getKey() + ' ' + version.getValue().asString())
                .collect(Collectors.joining(", "));
    }

    private String rows() {
        return figures.path("rows")
                .valueStream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "| %s | %s | %,d | %s | %.2f | %,.0f | %,.0f | %,.0f | %,.0f | %.0f | %.1f %% |%n",
                        row.path("sink").asString(),
                        row.path("guarantee").asString(),
                        row.path("symbols").asInt(),
                        row.path("engine").asString(),
                        row.path("cpuMicros").asDouble(),
                        row.path("recordsPerSecond").asDouble(),
                        row.path("allocatedBytes").asDouble(),
                        row.path("peakHeap").asDouble(),
                        row.path("peakResident").asDouble(),
                        row.path("collections").asDouble(),
                        row.path("collecting").asDouble()))
                .collect(Collectors.joining());
    }

    private String ratios() {
        return figures.path("ratios")
                .propertyStream()
                .map(ratio -> String.format(
                        Locale.ROOT,
                        "| %s | %.2f |%n",
                        ratio.getKey().replace('_', ' '),
                        ratio.getValue().asDouble()))
                .collect(Collectors.joining());
    }

    private String settings() {
        return figures.path("settings")
                .propertyStream()
                .map(part -> "| " + part.getKey() + " | value | why |\n|---|---|---|\n"
                        + part.getValue()
                                .valueStream()
                                .map(setting -> "| `%s` | %s | %s |\n"
                                        .formatted(
                                                setting.path("name").asString(),
                                                setting.path("value").asString(),
                                                setting.path("reason").asString()))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
