package org.tickgrid.generator.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.tickgrid.generator.feed.Outlet;

/** The line of each symbol, all at work side by side. */
final class Lines implements AutoCloseable {

    private static final Duration LAST_WORK = Duration.ofSeconds(5);

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, Thread> threads = new LinkedHashMap<>();

    /** @param outlets by the symbol's place in the list */
    Lines(
            List<String> symbols,
            String prefix,
            Backfill backfill,
            IntFunction<Outlet> outlets,
            Counts counts,
            Consumer<String> news) {
        for (String symbol : symbols) {
            Line line = new Line(symbol, prefix, backfill, outlets.apply(lines.size()), counts, news);
            lines.put(symbol, line);
            threads.put(symbol, Thread.ofVirtual().name("line-" + symbol).start(line));
        }
    }

    List<String> symbols() {
        return List.copyOf(lines.keySet());
    }

    /** Null where nobody asked for the symbol. */
    @Nullable
    Line of(String symbol) {
        return lines.get(symbol);
    }

    void toAll(Line.Event event) throws InterruptedException {
        for (Line line : lines.values()) {
            line.put(event);
        }
    }

    /** @throws org.tickgrid.generator.feed.FeedException when one of them cannot deliver any more */
    void check() {
        lines.values().forEach(Line::check);
    }

    /** Waits a while for what has come to be told. */
    void finish() throws InterruptedException {
        toAll(new Line.Event.End());
        long end = System.nanoTime() + LAST_WORK.toNanos();
        for (Thread thread : threads.values()) {
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
        check();
    }

    @Override
    public void close() {
        threads.values().forEach(Thread::interrupt);
    }
}
