package org.tickgrid.benchmarks.scale;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.tickgrid.benchmarks.scale.ScaleFigures.Throughput;
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
                that joins knows its classes. %s%s

                """,
                figures.path("enforced").asBoolean()
                        ? String.format(
                                Locale.ROOT,
                                "Each member is held to %.2f of a core by a control group of the kernel, as a limit on"
                                        + " Kubernetes would do it, from the moment that it is ready: how long a Java machine"
                                        + " takes to start is another matter. Broker, ingestion and the load are not held.",
                                figures.path("cores").asDouble())
                        : "**This machine does not let us limit a member's processor time: nothing was held back, and more members"
                                + " share the same cores.**",
                figures.path("firstCompilerAlone").asBoolean()
                        ? " Members this small have Java's first compiler alone (`-XX:TieredStopAtLevel=1`): for minutes the"
                                + " second would take more of such a part than any other thread."
                        : "");
    }

    private void backlog() {
        add("""
                ## Throughput

                A log of %,d bars of %,d symbols is there before the members. All three jobs read it from its beginning, with their
                maps, journals and feeds; bars a second are those of the slowest job. Each time all members are new, and work
                without a limit for a while first, so that the compilers are done. The last line repeats the first.

                Four members keep more of this machine busy than one does, and how fast a processor is may depend on its neighbours.
                So that members are compared and not that, each one that is missing is stood in for by a process that only counts, held
                to the same part. "At rest" is the same without them: against that the most members are %.2f of as many times one.

                ![Throughput](scaling/%s)

                | members | bars/s, median of three | windows | for each member | of the first | at rest |
                |--:|--:|---|--:|--:|--:|
                """, figures.path("bars").asLong(), figures.path("symbols").asInt(), efficiencyAtRest(), ScalePlot.FILE);
        double one = figures.path("backlog").path(0).path("barsPerSecond").asDouble();
        for (JsonNode size : figures.path("backlog")) {
            int members = size.path("members").asInt();
            double rate = size.path("barsPerSecond").asDouble();
            String windows = doubles(size.path("windows"))
                    .mapToObj(window -> String.format(Locale.ROOT, "%,.0f", window))
                    .collect(Collectors.joining(", "));
            add(
                    "| %d | %,.0f | %s | %,.0f | %.2f | %,.0f |%n",
                    members, rate, windows, rate / members, rate / one, atRest(size));
        }
    }

    private double efficiencyAtRest() {
        JsonNode sizes = figures.path("backlog");
        double one = sizes.valueStream()
                .filter(size -> size.path("members").asInt() == 1)
                .mapToDouble(ScaleText::atRest)
                .average()
                .orElse(Double.NaN);
        JsonNode most = sizes.valueStream()
                .max(Comparator.comparingInt(size -> size.path("members").asInt()))
                .orElseThrow();
        return atRest(most) / (most.path("members").asInt() * one);
    }

    private static double atRest(JsonNode size) {
        return Throughput.median(doubles(size.path("alone")).boxed().toList());
    }

    private static DoubleStream doubles(JsonNode values) {
        return values.valueStream().mapToDouble(JsonNode::asDouble);
    }

    private void live() {
        add("""

                ## Under load

                Meanwhile, in a second run, %,d bars a second of %,d symbols are posted to ingestion over HTTP. A member's
                coming or going is over when all jobs run on all members and have counted more than before: the seconds count from
                the moment that the cluster knew of it to the time of that count, and jobs count every two seconds. The age is that of a
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
