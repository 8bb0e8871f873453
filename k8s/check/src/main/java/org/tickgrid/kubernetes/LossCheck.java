package org.tickgrid.kubernetes;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The same course twice: once in calm, once while a member goes. Both must come to the same candles and signals, no bar may be
 * missing or counted twice, and a websocket must have told each signal, once.
 *
 * @param prefix of the symbols, which nothing else may use
 * @param symbols of each of the two runs
 * @param deadline of what comes of one run
 * @param progress hears a line about each step
 */
record LossCheck(Door door, String prefix, int symbols, Course course, Duration deadline, Consumer<String> progress) {

    /** @throws CheckFailedException naming what is lost, doubled or different */
    String run(Runnable disturbance) {
        try (Watcher watcher = door.watch()) {
            Outcome calm = run("CALM", () -> {});
            progress.accept(
                    "in calm: %d bars, %d signals, sha256 %s".formatted(calm.bars(), calm.signals(), calm.sha256()));
            Outcome disturbed = run("DISTURBED", disturbance);
            progress.accept("disturbed: %d bars, %d signals, sha256 %s"
                    .formatted(disturbed.bars(), disturbed.signals(), disturbed.sha256()));
            if (!calm.sha256().equals(disturbed.sha256())) {
                throw new CheckFailedException("a member went, and candles or signals differ: sha256 %s, without it %s"
                        .formatted(disturbed.sha256(), calm.sha256()));
            }
            Set<String> raised = new HashSet<>(calm.ids());
            raised.addAll(disturbed.ids());
            new Deadline(deadline).await("the websocket has told each signal", () -> missing(watcher, raised));
            toldOnce(watcher, raised);
            return "lost=0 duplicated=0 bars=%d signals=%d".formatted(calm.bars() + disturbed.bars(), raised.size());
        }
    }

    private Outcome run(String name, Runnable disturbance) {
        List<String> names = Course.symbols(prefix + "-" + name, symbols);
        for (int number = 0; number < course.bars(); number++) {
            if (number == course.bars() / 3) {
                disturbance.run();
            }
            for (String symbol : names) {
                door.post(course.bar(symbol, number));
            }
        }
        names.forEach(symbol -> door.post(course.end(symbol)));
        progress.accept(name + ": all accepted");
        return settled(names);
    }

    /** Complete once every bar is in a candle, and what there is stays the same for some seconds. */
    private Outcome settled(List<String> names) {
        long sent = (long) course.bars() * names.size();
        Settling settling = new Settling();
        new Deadline(deadline)
                .await("candles and signals of " + names, () -> settling.missing(Outcome.of(door, names), sent));
        names.forEach(symbol -> {
            if (door.reading(symbol).path("values").valueStream().noneMatch(value -> value.isNumber())) {
                throw new CheckFailedException("no indicator of " + symbol + " has a value: " + door.reading(symbol));
            }
        });
        return settling.outcome();
    }

    private static String missing(Watcher watcher, Set<String> raised) {
        if (!watcher.end().isEmpty()) {
            throw new CheckFailedException("the websocket was " + watcher.end());
        }
        Set<String> missing = new HashSet<>(raised);
        watcher.heard().forEach(missing::remove);
        return missing.isEmpty() ? "" : "%d of %d were not".formatted(missing.size(), raised.size());
    }

    private static void toldOnce(Watcher watcher, Set<String> raised) {
        Set<String> told = new HashSet<>();
        List<String> again = watcher.heard().stream()
                .filter(raised::contains)
                .filter(id -> !told.add(id))
                .toList();
        if (!again.isEmpty()) {
            throw new CheckFailedException("the websocket told signals twice: " + again);
        }
    }
}
