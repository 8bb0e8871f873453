package org.tickgrid.local.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the rounds of a seed came to, for people. */
final class Report {

    private final long seed;
    private final Terms terms;
    private final List<Row> rows;
    private final List<Row> earlier;

    /** @param earlier of rounds that were run again since */
    Report(long seed, Terms terms, List<Row> rows, List<Row> earlier) {
        this.seed = seed;
        this.terms = terms;
        this.rows = rows;
        this.earlier = earlier;
    }

    boolean isGood() {
        return rows.stream().allMatch(Row::endedWell);
    }

    /** The command's last line. */
    String line() {
        return "faults: rounds=%d lost=%d repeated=%d stuck=%d"
                .formatted(
                        rows.size(),
                        rows.stream().mapToLong(Row::lost).sum(),
                        rows.stream().mapToLong(Row::repeated).sum(),
                        rows.stream().mapToLong(Row::stuck).sum());
    }

    String table() {
        return table(rows);
    }

    private static String table(List<Row> rows) {
        return rows.stream().map(Report::row).collect(Collectors.joining("\n", """
                        | round | seed | faults, each with its second | records | rejected | signals | lost | repeated | called again | well again after, s |
                        |--:|--:|---|--:|--:|--:|--:|--:|--:|--:|
                        """, "\n"));
    }

    private static String row(Row row) {
        String faults = row.faults().stream()
                .map(fault -> row.skipped().contains(fault) ? "~~" + fault + "~~" : fault)
                .collect(Collectors.joining("<br>"));
        return String.format(
                Locale.ROOT,
                "| %d | %d | %s | %,d | %,d | %,d | %d | %d | %d | %.1f%s |",
                row.round(),
                row.seed(),
                faults,
                row.records(),
                row.rejected(),
                row.signals(),
                row.lost(),
                row.repeated(),
                row.again(),
                row.recovery(),
                row.stuck() == 0 ? "" : " **stuck**");
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text());
    }

    private String text() {
        List<Double> recoveries = rows.stream().map(Row::recovery).sorted().toList();
        String text = """
                # Reliability

                `./tickgrid faults --rounds N --seed S` runs the whole system on one machine: two members, a broker, a database,
                two of ingestion and of the web-app behind HAProxy, notifications. Six producers post trades over HTTP, each trade
                under a number until it is accepted; two websocket clients follow the signals and go on where they were when they
                lose their connection; a webhook counts the calls for each signal. In each round three things go wrong, at moments drawn from the
                seed: a process is killed (`kill -9`) or stands still for up to 12 seconds, the network between the members is cut for up to 15
                seconds, the broker's disk is full for up to 8, the clock of what is sent jumps. What has ended is started again as Kubernetes would, and goes before what runs. A system
                is under load for up to %d seconds before its first round, and has some rounds after each other. Then it is looked whether

                - every trade that was answered with 200 is in a candle of one minute or in topic `rejected` (late for its candle), once;
                - all signals and all candles of one minute equal those of a new member that reads the same log undisturbed;
                - each websocket client and the webhook were told of each signal, once;
                - all is well again within %d seconds of the end of the last fault: every process is ready, the grid's page shows both
                  members and all jobs running, and every producer was accepted again.

                A webhook is called again, with the same `Idempotency-Key`, when the service that calls is killed, or stands still, between a call and its
                note of it: no sender can know better, so such calls are counted apart. Where a machine gives no namespaces of their own, no network is cut
                and no disk is filled: what was left out is struck out.

                ## Rounds

                %d rounds of seed %d; all well again after %.1f s in the median, %.1f s at most. All of it is in [a file](reliability/faults.json).

                %s
                `%s`
                """.formatted(
                        terms.warmUp().toSeconds(),
                        terms.wellWithin().toSeconds(),
                        rows.size(),
                        seed,
                        recoveries.isEmpty() ? 0 : recoveries.get(recoveries.size() / 2),
                        recoveries.isEmpty() ? 0 : recoveries.getLast(),
                        table(),
                        line());
        return earlier.isEmpty() ? text : text + found();
    }

    private String found() {
        return """

                ## Run again

                These rounds did not end well, or were run again for another reason, and stand above as they were run last.

                | round | lost | repeated | stuck | what was wrong |
                |--:|--:|--:|--:|---|
                %s
                """.formatted(earlier.stream()
                .map(row -> "| %d | %d | %d | %d | %s |"
                        .formatted(row.round(), row.lost(), row.repeated(), row.stuck(), row.remark()))
                .collect(Collectors.joining("\n")));
    }
}
