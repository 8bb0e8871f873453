package org.tickgrid.benchmarks.ingestion;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The section of ingestion, as Markdown. */
final class IngestionText {

    private final JsonNode figures;
    private final StringBuilder text = new StringBuilder();

    IngestionText(JsonNode figures) {
        this.figures = figures;
    }

    String markdown() {
        say("""
                ## Ingestion

                Bars of 1,000 symbols over connections that are kept, checked, and answered once the broker has acknowledged
                them. Broker, ingestion and the generator of the load share the machine. Processor time is in µs per record.

                Each connection sends as soon as it has its answer:

                | records a request | connections | records/s | records per second of a core of ingestion | ingestion | broker | generator |
                |--:|--:|--:|--:|--:|--:|--:|
                """);
        figures.path("costs").forEach(this::cost);
        say("""

                At a fixed rate, from when a request was due until its answer, in ms:

                | records a request | connections | records/s | p50 | p99 | p99.9 |
                |--:|--:|--:|--:|--:|--:|
                """);
        figures.path("latencies").forEach(this::latency);
        if (!figures.path("producers").isEmpty()) {
            say("""

                    Other settings of its Kafka producer:

                    | setting | by 1: records/s | per core | by 1,000: records/s | per core | broker | 10,000/s by 10: p50 ms | p99 ms |
                    |---|--:|--:|--:|--:|--:|--:|--:|
                    """);
            figures.path("producers").forEach(this::producer);
        }
        return text.toString();
    }

    private void cost(JsonNode cost) {
        say(
                "| %,d | %d | %,d | %,d | %.2f | %.2f | %.2f |\n",
                cost.path("batch").asInt(),
                cost.path("connections").asInt(),
                whole(cost, "recordsPerSecond"),
                whole(cost, "recordsPerCore"),
                cost.path("ingestionMicros").asDouble(),
                cost.path("brokerMicros").asDouble(),
                cost.path("generatorMicros").asDouble());
    }

    private void latency(JsonNode latency) {
        say(
                "| %,d | %d | %,d | %.1f | %.1f | %.1f |\n",
                latency.path("batch").asInt(),
                latency.path("connections").asInt(),
                latency.path("recordsPerSecond").asInt(),
                latency.path("p50").asDouble(),
                latency.path("p99").asDouble(),
                latency.path("p999").asDouble());
    }

    private void producer(JsonNode producer) {
        JsonNode alone = producer.path("costs").path(0);
        JsonNode batch = producer.path("costs").path(1);
        JsonNode latency = producer.path("latencies").path(0);
        say(
                "| `%s` | %,d | %,d | %,d | %,d | %.2f | %.1f | %.1f |\n",
                producer.path("settings").asString(),
                whole(alone, "recordsPerSecond"),
                whole(alone, "recordsPerCore"),
                whole(batch, "recordsPerSecond"),
                whole(batch, "recordsPerCore"),
                batch.path("brokerMicros").asDouble(),
                latency.path("p50").asDouble(),
                latency.path("p99").asDouble());
    }

    private static long whole(JsonNode node, String field) {
        return Math.round(node.path(field).asDouble());
    }

    private void say(String form, Object... figures) {
        text.append(String.format(Locale.ROOT, form, figures));
    }
}
