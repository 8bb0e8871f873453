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
     * Runs those that the book does not have. Returns how many there were.
     *
     * @param most how many
     * @param again whether to run those as well that did not end well
     */
    int run(int most, boolean again) throws IOException, InterruptedException {
        Map<Integer, Row> known =
                book.of(seed, rounds).stream().collect(Collectors.toMap(Row::round, Function.identity()));
        List<Plan> open = IntStream.rangeClosed(1, rounds)
                .filter(round ->
                        !known.containsKey(round) || (again && !known.get(round).endedWell()))
                .limit(most)
                .mapToObj(round -> Plan.of(seed, round))
                .toList();
        if (open.isEmpty()) {
            return 0;
        }
        out.println(open.size() + " rounds of " + rounds + ", with seed " + seed + "; logs: " + folder
                + (Seclusion.isThere() ? "" : ". No namespaces here: no network is cut, and no disk filled"));
        for (int first = 0; first < open.size(); first += TOGETHER) {
            List<Plan> together = open.subList(first, Math.min(open.size(), first + TOGETHER));
            Path logs = folder.resolve("from-" + together.getFirst().round());
            for (Row row : new Session(logs, terms, out).run(seed, together)) {
                book.add(row);
                out.println("  " + row.words());
            }
        }
        return open.size();
    }
}
