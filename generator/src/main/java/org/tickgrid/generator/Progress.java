package org.tickgrid.generator;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.tickgrid.generator.feed.Stop;
import org.tickgrid.generator.feed.Tally;

/** Tells a person how it goes: on a terminal in one line that changes every second, else in a new one every five. */
final class Progress implements AutoCloseable {

    private static final String BACK_TO_EMPTY_LINE = "\r\033[K";

    private final PrintWriter err;
    private final boolean terminal;
    private final Stop end = new Stop();

    Progress(PrintWriter err) {
        this.err = err;
        this.terminal = isTerminal();
    }

    @SuppressWarnings("SystemConsoleNull") // Its contract still allows null.
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    void follow(Tally tally) {
        Thread.ofPlatform().daemon().name("progress").start(() -> show(tally));
    }

    /** A line of its own. */
    synchronized void say(String line) {
        err.println(terminal ? BACK_TO_EMPTY_LINE + line : line);
        err.flush();
    }

    private void show(Tally tally) {
        Duration interval = Duration.ofSeconds(terminal ? 1 : 5);
        long sent = 0;
        long time = System.nanoTime();
        try {
            while (!end.await(interval)) {
                long now = System.nanoTime();
                double rate = (tally.sent() - sent) * 1e9 / (now - time);
                sent = tally.sent();
                time = now;
                show(String.format(Locale.ROOT, "sent %,d  rate %,.0f/s  rejected %,d", sent, rate, tally.rejected()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void show(String line) {
        if (end.requested()) {
            return;
        }
        err.print(terminal ? BACK_TO_EMPTY_LINE + line : line + System.lineSeparator());
        err.flush();
    }

    @Override
    public synchronized void close() {
        end.request();
        if (terminal) {
            err.print(BACK_TO_EMPTY_LINE);
            err.flush();
        }
    }
}
