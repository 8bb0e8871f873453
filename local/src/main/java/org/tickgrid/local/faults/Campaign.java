package org.tickgrid.local.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All rounds of a seed, some of them on one system each time. */
final class Campaign {

    /** On one system: its log is short enough to be read again soon. */
    private static final int TOGETHER = 10;

    private final long seed;
    private final int rounds;
    private final Book book;
    private final Path folder;
    private final Terms terms;
    private final PrintStream out;

    Campaign(long seed, int rounds, Book book, Path folder, Terms terms, PrintStream out) {
        this.seed = seed;
        this.rounds = rounds;
        this.book = book;
        this.folder = folder;
        this.terms = terms;
        this.out = out;
    }

    /**
     * The rounds that the book does not have.
     *
     * @param again with those that did not end well
     */
    List<Plan> left(boolean again) {
        Map<Integer, Row> known =
                book.of(seed, rounds).stream().collect(Collectors.toMap(Row::round, Function.identity()));
        return IntStream.rangeClosed(1, rounds)
                .filter(round ->
                        !known.containsKey(round) || (again && !known.get(round).endedWell()))
                .mapToObj(round -> Plan.of(seed, round))
                .toList();
    }

    /** Runs these, and writes each into the book. */
    void run(List<Plan> plans) throws IOException, InterruptedException {
        out.println(plans.size() + " rounds of " + rounds + ", with seed " + seed + "; logs: " + folder
                + (Seclusion.isThere() ? "" : ". No namespaces here: no network is cut, and no disk filled"));
        for (int first = 0; first < plans.size(); first += TOGETHER) {
            List<Plan> together = plans.subList(first, Math.min(plans.size(), first + TOGETHER));
            Path logs = folder.resolve("from-" + together.getFirst().round());
            for (Row row : new Session(logs, terms, out).run(seed, together)) {
                book.add(row);
                out.println("  " + row.words());
            }
        }
    }
}
