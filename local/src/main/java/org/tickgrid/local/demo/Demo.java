package org.tickgrid.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tickgrid.local.ChildProcess;
import org.tickgrid.local.Installation;
import org.tickgrid.local.Invitation;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.LocalSettings;
import org.tickgrid.local.Part;
import org.tickgrid.signals.SignalDigest;

/** Starts everything, feeds it until it is told to stop, and shows whether data flowed all the way. */
final class Demo {

    private static final Duration LONGEST_WAIT_FOR_A_SIGNAL = Duration.ofMinutes(2);
    private static final Duration LONGEST_SETTLING = Duration.ofSeconds(30);
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final LocalSettings settings;
    private final List<String> feed;
    private final Duration length;
    private final Screen screen;

    /**
     * @param feed what the generator does
     * @param length from the first signal on; null until stopped
     */
    Demo(LocalSettings settings, List<String> feed, @Nullable Duration length, PrintStream out) {
        this.settings = settings;
        this.feed = feed;
        this.length = length == null ? FOR_EVER : length;
        this.screen = new Screen(out);
    }

    /** Runs until it is told to stop. Returns 0 when data flowed through every service, else 1. */
    int run() {
        return start(this::run);
    }

    /**
     * Runs until the feed has ended and all of it is processed, and prints the digest of its signals last. Returns 0 when
     * it came to that, else 1.
     *
     * @param mayPause whether the feed may say nothing for long
     */
    int runUntilEnd(boolean mayPause) {
        return start((grid, webhook, stop) -> runUntilEnd(grid, webhook, stop, mayPause));
    }

    /** What is done with a running system. */
    private interface Work {
        int with(LocalGrid grid, WebhookReceiver webhook, StopRequest stop);
    }

    private int start(Work work) {
        StopRequest stop = StopRequest.listen();
        screen.say("Starting Tickgrid on this machine. Its logs: " + settings.folder());
        try (WebhookReceiver webhook = WebhookReceiver.listen();
                LocalGrid grid = LocalGrid.start(settings.withWebhook(webhook.address()), this::sayReady)) {
            grid.invite(Invitation.place(Installation.find()));
            return work.with(grid, webhook, stop);
        }
    }

    private void sayReady(String name, Duration took) {
        screen.say("  %-14s ready after %4.1f s".formatted(name, took.toMillis() / 1000.0));
    }

    private int run(LocalGrid grid, WebhookReceiver webhook, StopRequest stop) {
        Figures figures;
        List<String> faults;
        try (Watch watch = new Watch(grid, webhook)) {
            ChildProcess generator = feed(grid, stop);
            awaitASignal(grid, watch, stop);
            sayDashboard(grid);
            watchUntil(Instant.now().plus(length), grid, watch, stop);
            screen.say("Stopping");
            faults = deaths(grid);
            generator.stop();
            figures = settle(grid, watch);
        } catch (IOException e) {
            throw silent(deaths(grid), e);
        }
        grid.close();
        faults.addAll(figures.missing());
        return conclude(figures, faults);
    }

    private int runUntilEnd(LocalGrid grid, WebhookReceiver webhook, StopRequest stop, boolean mayPause) {
        List<String> faults = new ArrayList<>();
        Figures figures;
        SignalDigest digest;
        try (Watch watch = new Watch(grid, webhook)) {
            ChildProcess generator = feed(grid, stop);
            sayDashboard(grid);
            digest = new Finish(grid, watch, screen, mayPause).await(generator, stop, faults);
            screen.say("Stopping");
            faults.addAll(deaths(grid));
            figures = watch.figures();
        } catch (IOException e) {
            throw silent(faults, e);
        }
        grid.close();
        faults.addAll(figures.missingOfAll());
        if (digest == null) {
            faults.add("there is no digest, for not all was processed");
        }
        int status = conclude(figures, faults);
        if (digest != null) {
            screen.say(digest.toString());
        }
        return status;
    }

    private ChildProcess feed(LocalGrid grid, StopRequest stop) {
        stop.takeOver();
        ChildProcess generator = grid.feed(feed);
        screen.say("  %-14s started: %s".formatted("generator", String.join(" ", feed)));
        return generator;
    }

    private void sayDashboard(LocalGrid grid) {
        screen.say("\nDashboard: " + grid.address(Part.WEB_APP) + "/   (Ctrl-C stops everything)");
        grid.balancer().ifPresent(page -> screen.say("Load balancer: " + page));
        screen.say("");
    }

    private static IllegalStateException silent(List<String> faults, IOException e) {
        return new IllegalStateException("A service does not answer (" + e + "). " + faults, e);
    }

    private static List<String> deaths(LocalGrid grid) {
        return grid.dead().stream()
                .map(dead -> dead.name() + " ended by itself, see " + dead.log())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void awaitASignal(LocalGrid grid, Watch watch, StopRequest stop) {
        Instant begin = Instant.now();
        while (!watch.hasSeenASignal() && !stop.isMade() && grid.dead().isEmpty()) {
            Duration waited = Duration.between(begin, Instant.now());
            if (waited.compareTo(LONGEST_WAIT_FOR_A_SIGNAL) > 0) {
                screen.say("No signal came within " + waited.toSeconds() + " s: look into the logs");
                return;
            }
            stop.await(PAUSE);
        }
    }

    private void watchUntil(Instant end, LocalGrid grid, Watch watch, StopRequest stop) {
        Instant begin = Instant.now();
        Instant nextNote = begin.plus(BETWEEN_NOTES);
        while (Instant.now().isBefore(end) && grid.dead().isEmpty() && !stop.await(PAUSE)) {
            if (Instant.now().isAfter(nextNote)) {
                nextNote = nextNote.plus(BETWEEN_NOTES);
                long seconds = Duration.between(begin, Instant.now()).toSeconds();
                screen.note("  %3d s  %s".formatted(seconds, progress(watch)));
            }
        }
    }

    private static String progress(Watch watch) {
        try {
            return watch.figures().progress();
        } catch (IOException e) {
            return "busy: " + e.getMessage();
        }
    }

    /** Waits until the jobs have read everything and nothing moves any more. */
    private static Figures settle(LocalGrid grid, Watch watch) throws IOException {
        Instant deadline = Instant.now().plus(LONGEST_SETTLING);
        Figures before = watch.figures();
        while (Instant.now().isBefore(deadline) && grid.dead().isEmpty()) {
            pause();
            Figures now = watch.figures();
            if (now.settled() && now.equals(before)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int conclude(Figures figures, List<String> faults) {
        screen.say("\n" + figures.table());
        faults.forEach(fault -> screen.say("failed: " + fault));
        screen.say(figures.line());
        return faults.isEmpty() ? 0 : 1;
    }
}
