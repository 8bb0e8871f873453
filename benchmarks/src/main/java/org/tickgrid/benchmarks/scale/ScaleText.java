package org.tickgrid.benchmarks.scale;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The document {@code docs/scaling.md}, made of the file of figures. */
final class ScaleText {

    private final JsonNode figures;
    private final StringBuilder text = new StringBuilder();

    ScaleText(JsonNode figures) {
        this.figures = figures;
    }

    String markdown() {
        introduce();
        backlog();
        live();
        outcome();
        return text.toString();
    }

    private void introduce() {
        add(
                """
                # Scaling

                Members come and go while the grid works. `./tickgrid scale` shows it on one machine, and wrote all that
                stands here to [a file](scaling/scale.json). The programs are prepared (`./tickgrid prepare`), so that a member
                that joins knows its classes. %s

                """,
                figures.path("enforced").asBoolean()
                        ? String.format(
                                Locale.ROOT,
                                "Each member is held to %.2f of a core by a control group of the kernel, as a limit on"
                                        + " Kubernetes would do it, from the moment that it is ready: how long a Java machine"
                                        + " takes to start is another matter. Broker, ingestion and the load are not held.",
                                figures.path("cores").asDouble())
                        : "**This machine does not let us limit a member's processor time: nothing was held back, and more members"
                                + " share the same cores.**");
    }

    private void backlog() {
        add("""
                ## Throughput

                A log of %,d bars of %,d symbols is there before the members. All three jobs read it from its beginning, with their
                maps, journals and feeds; bars a second are those of the slowest job. Each time all members are new, and work
                without a limit for a while first, so that the compilers are done. The last line repeats the first.

                ![Throughput](scaling/%s)

                | members | bars/s, median of three | windows | for each member | of the first |
                |--:|--:|---|--:|--:|
                """, figures.path("bars").asLong(), figures.path("symbols").asInt(), ScalePlot.FILE);
        double one = figures.path("backlog").path(0).path("barsPerSecond").asDouble();
        for (JsonNode size : figures.path("backlog")) {
            int members = size.path("members").asInt();
            double rate = size.path("barsPerSecond").asDouble();
            StringBuilder windows = new StringBuilder();
            size.path("windows")
                    .forEach(window -> windows.append(windows.isEmpty() ? "" : ", ")
                            .append(String.format(Locale.ROOT, "%,.0f", window.asDouble())));
            add("| %d | %,.0f | %s | %,.0f | %.2f |%n", members, rate, windows, rate / members, rate / one);
        }
    }

    private void live() {
        add("""

                ## Under load

                Meanwhile, in a second run, %,d bars a second of %,d symbols are posted to ingestion over HTTP. A member's
                coming or going is over when all jobs run on all members and are further than before: the seconds count from
                the moment that the cluster knew of it, and jobs tell of themselves every two seconds. The age is that of a
                tick's reading, from its record's receipt until a program outside the grid heard of it. Lag is the most records
                that were acknowledged and not yet taken by the slowest job, as far as it had told.

                | members | flowing again after, s | age p50, ms | p99, ms | lag | lag in the change |
                |--:|--:|--:|--:|--:|--:|
                """, figures.path("rateLive").asInt(), figures.path("symbolsLive").asInt());
        for (JsonNode size : figures.path("live")) {
            add(
                    "| %d | %.1f | %d | %d | %,d | %,d |%n",
                    size.path("members").asInt(),
                    size.path("changeSeconds").asDouble(),
                    size.path("p50").asLong(),
                    size.path("p99").asLong(),
                    size.path("lag").asLong(),
                    size.path("lagInChange").asLong());
        }
    }

    private void outcome() {
        JsonNode outcome = figures.path("outcome");
        add(
                """

                Then all members end, and one new member reads the same log again, undisturbed; symbol by symbol it must have as many
                bars. Of %,d acknowledged records %,d were lost and %,d counted twice. The digest of the signals is %s: `%s`.
                """,
                figures.path("records").asLong(),
                outcome.path("lost").asLong(),
                outcome.path("duplicated").asLong(),
                outcome.path("sameDigest").asBoolean() ? "the same" : "**not the same**",
                outcome.path("digest").asString());
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
