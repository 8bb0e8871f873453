package org.tickgrid.benchmarks.latency;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What the document says of the way of a record. */
final class LatencyText {

    private final JsonNode figures;

    LatencyText(JsonNode figures) {
        this.figures = figures;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("""
                ## Latency

                Bars of %,d symbols are posted to ingestion at a steady rate, over four connections; they go through Kafka, one
                member with all its jobs, and a web app, to a client of the websocket that follows the ticks of ten symbols at the
                least pace, 2 ms. All of it, and the load itself, shares this machine. The age of a record is the time since its
                receipt over HTTP, in whole milliseconds; each line adds what comes before it. At the stages before the web app it
                is told by the newest record of each poll, and by the tick that has waited longest of each write. The member has
                4 GiB, and a collector that is asked for short pauses; the client goes before all others (`nice`), as one with a
                machine of its own would. When the system had had a rate for
                %d s, it was measured for %d s, %d times in a row; the middle one stands here, by the slowest hundredth at the
                client.
                """.formatted(
                        figures.path("symbols").asInt(),
                        figures.path("settle").asInt(),
                        figures.path("seconds").asInt(),
                        figures.path("times").asInt()));
        for (JsonNode rate : figures.path("rates")) {
            text.append(table(rate));
        }
        return text.toString();
    }

    private static String table(JsonNode rate) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                """

                ### %,d bars a second

                In requests of %d; each was answered, when Kafka had them, within %.1f ms (p50) and %.1f ms (p99). %.2f cores were
                busy, with the load.

                | stage | p50, ms | p99, ms |
                |---|--:|--:|
                """,
                rate.path("barsPerSecond").asInt(),
                rate.path("batch").asInt(),
                rate.path("answerP50").asDouble(),
                rate.path("answerP99").asDouble(),
                rate.path("cores").asDouble()));
        for (JsonNode stage : rate.path("stages")) {
            text.append(row(
                    stage.path("name").asString(),
                    stage.path("p50").asLong(),
                    stage.path("p99").asLong()));
        }
        JsonNode heard = rate.path("heard");
        text.append(row(
                "**at the client**",
                heard.path("ageP50").asLong(),
                heard.path("ageP99").asLong()));
        return text.append(candles(rate.path("candles"))).toString();
    }

    private static String candles(JsonNode stage) {
        return String.format(
                Locale.ROOT, """

                Candles of a second and longer close when they have waited for late bars, and are written evenly, behind what is
                told at once. The one that had waited longest of each write stood in its maps %d ms (p50) and %d ms (p99) after
                the bar that had closed it.
                """, stage.path("p50").asLong(), stage.path("p99").asLong());
    }

    private static String row(String stage, long p50, long p99) {
        return String.format(Locale.ROOT, "| %s | %d | %d |%n", stage, p50, p99);
    }
}
