package org.tickgrid.benchmarks.soak;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The document {@code docs/soak.md}, made of the file of figures. */
final class SoakText {

    private static final int MINUTE = 60;

    private final JsonNode figures;
    private final StringBuilder text = new StringBuilder();

    SoakText(JsonNode figures) {
        this.figures = figures;
    }

    String markdown() {
        soak();
        overload();
        clients();
        return text.toString();
    }

    private void soak() {
        add(
                """
                # A long run, and too much of everything

                `./tickgrid soak` starts the whole system on one machine: broker, database, a member, ingestion, notifications and
                web app, as `./tickgrid demo` does, without keeping what it has. It wrote all that stands here to
                [a file](soak/soak.json).

                ## %d minutes at %.0f %% of what it can take

                Of %,.0f bars a second of %,d symbols, offered with the load on the same machine, half of
                what a client heard was at most half a second old; of half as many again it was not. So %,d a second were posted
                for %d minutes.

                ![Memory](soak/%s)

                ![Latency](soak/%s)

                Ages are those of a tick's reading since its record's receipt over HTTP; `answered by ingestion` is the time from
                when a request was due until Kafka had its records. Live is what a full collection left at the beginning and at the
                end; the last column is the resident memory of the last third of the run beside that of the third before it.

                | process | resident at the end, MiB | live before, MiB | live after, MiB | resident grew by |
                |---|--:|--:|--:|--:|
                """,
                Math.round(figures.path("seconds").asDouble() / MINUTE),
                100 * figures.path("share").asDouble(),
                figures.path("capacity").asDouble(),
                figures.path("symbols").asInt(),
                figures.path("rate").asInt(),
                Math.round(figures.path("seconds").asDouble() / MINUTE),
                SoakPlot.MEMORY,
                SoakPlot.LATENCY);
        JsonNode samples = figures.path("soak").path("samples");
        JsonNode last = samples.path(samples.size() - 1);
        for (Map.Entry<String, JsonNode> process : last.path("resident").properties()) {
            String name = process.getKey();
            add(
                    "| %s | %d | %s | %s | %s |%n",
                    name,
                    process.getValue().asLong(),
                    shown(figures.at("/soak/liveBefore/" + name)),
                    shown(figures.at("/soak/liveAfter/" + name)),
                    growth(samples, "/resident/" + name));
        }
        add("""

                | stage | p50 at the end, ms | p99 at the end, ms | p50 grew by | p99 grew by |
                |---|--:|--:|--:|--:|
                """);
        for (Map.Entry<String, JsonNode> stage : last.path("p50").properties()) {
            String name = stage.getKey();
            add(
                    "| %s | %.1f | %.1f | %s | %s |%n",
                    name,
                    stage.getValue().asDouble(),
                    last.path("p99").path(name).asDouble(),
                    growth(samples, "/p50/" + name),
                    growth(samples, "/p99/" + name));
        }
    }

    private void overload() {
        JsonNode outcome = figures.path("overload");
        add(
                """

                ## Beyond what it can take

                For %d s, 64 producers posted 10,000 bars at a time and again, whatever they were answered. %,d bars were
                acknowledged; %,d requests were answered with 429, %,d of them without `Retry-After`, and %,d in any other
                way. At most %,d acknowledged records waited for the slowest job. It had taken all %.0f s after the last
                request; %,d were lost.

                | process | most resident, MiB | its pod with such a heap, MiB |
                |---|--:|--:|
                """,
                outcome.path("seconds").asInt(),
                outcome.path("acknowledged").asLong(),
                outcome.path("refused").asLong(),
                outcome.path("withoutRetryAfter").asLong(),
                outcome.path("otherwise").asLong(),
                outcome.path("mostLag").asLong(),
                outcome.path("recoverySeconds").asDouble(),
                outcome.path("lost").asLong());
        for (Map.Entry<String, JsonNode> process : outcome.path("mostResident").properties()) {
            add(
                    "| %s | %d | %s |%n",
                    process.getKey(),
                    process.getValue().asLong(),
                    shown(figures.path("limits").path(process.getKey())));
        }
    }

    private void clients() {
        add("""

                ## Clients that read nothing

                Each client follows ten symbols of the market. Those that are stuck ask for them and read nothing after that:
                they are let go once they have taken nothing for ten seconds. The ages are those that the others see.

                | clients | stuck | values/s | age p50, ms | p99, ms | web app resident, MiB |
                |--:|--:|--:|--:|--:|--:|
                """);
        for (JsonNode beside : figures.path("clients")) {
            add(
                    "| %,d | %,d | %,.0f | %d | %d | %d |%n",
                    beside.path("clients").asInt(),
                    beside.path("stuck").asInt(),
                    beside.path("heard").path("values").asDouble(),
                    beside.path("heard").path("ageP50").asLong(),
                    beside.path("heard").path("ageP99").asLong(),
                    beside.path("resident").asLong());
        }
    }

    private static String growth(JsonNode samples, String value) {
        int third = samples.size() / 3;
        double middle = 0;
        double last = 0;
        for (int i = third; i < samples.size(); i++) {
            double now = samples.path(i).at(value).asDouble();
            middle += i < 2 * third ? now / third : 0;
            last += i < 2 * third ? 0 : now / (samples.size() - 2 * third);
        }
        return middle > 0 ? String.format(Locale.ROOT, "%+.1f %%", 100 * (last / middle - 1)) : "–";
    }

    private static String shown(JsonNode number) {
        return number.isMissingNode() ? "–" : Long.toString(number.asLong());
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
