package org.tickgrid.benchmarks.push;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tickgrid.benchmarks.push.WebApp.Memory;

/** Lets clients come, and measures them and the web app that serves them. */
final class Measurement {

    private static final List<Integer> FASTER = List.of(100, 50, 20);
    private static final int LEAST_PACE = 2;

    /** Times the bars to warm up with. */
    private static final int MORE = 10;

    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(3);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final WebApp web;
    private final int seconds;
    private final int warmUp;
    private final Consumer<String> told;

    /**
     * @param seconds of each step, after a third of that to warm up
     * @param warmUp seconds before the first
     * @param told hears a line after each step
     */
    Measurement(WebApp web, int seconds, int warmUp, Consumer<String> told) {
        this.web = web;
        this.seconds = seconds;
        this.warmUp = warmUp;
        this.told = told;
    }

    /** @param market what the many clients do */
    PushFigures all(String bootstrapServers, Watch market, int idle, int rate)
            throws IOException, InterruptedException {
        warmUp(bootstrapServers, market, rate);
        Step one;
        Step many;
        List<Step> faster = new ArrayList<>();
        try (BarFeed feed = new BarFeed(bootstrapServers, market.symbols(), rate)) {
            awaitFreshData();
            one = step(market.with(1, market.symbolsEach(), "series", LEAST_PACE));
            many = step(market);
            for (int pace : FASTER) {
                faster.add(step(market.with(market.clients(), market.symbolsEach(), market.subject(), pace)));
            }
        }
        Step quiet = step(market.with(idle, 0, market.subject(), market.pace()));
        return new PushFigures(rate, market.symbols(), warmUp, one, many, faster, quiet);
    }

    /** Half of it with more bars, for much makes the compilers quick, and half with what is measured. */
    private void warmUp(String bootstrapServers, Watch market, int rate) throws IOException, InterruptedException {
        try (BarFeed feed = new BarFeed(bootstrapServers, market.symbols(), rate * MORE)) {
            TimeUnit.SECONDS.sleep(warmUp / 2);
        }
        try (BarFeed feed = new BarFeed(bootstrapServers, market.symbols(), rate);
                WatcherProcess clients = WatcherProcess.start(market)) {
            TimeUnit.SECONDS.sleep(warmUp / 2);
        }
    }

    /** The member has to start, and to warm up, before it keeps up. */
    private void awaitFreshData() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        while (!isFresh("reading") || !isFresh("performance")) {
            if (System.nanoTime() > deadline) {
                throw new IOException("The grid did not keep up with the feed within " + LONGEST_WARM_UP.toSeconds()
                        + " s: this machine is too busy");
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private boolean isFresh(String type) throws IOException, InterruptedException {
        long age = web.age("heard", type, "0.99").orElse(0);
        return age > 0 && age <= FRESH.toMillis();
    }

    private Step step(Watch watch) throws IOException, InterruptedException {
        Memory before = web.memory();
        String type = watch.subject().equals("series") ? "reading" : "performance";
        try (WatcherProcess clients = WatcherProcess.start(watch)) {
            TimeUnit.SECONDS.sleep(Math.max(1, seconds / 3));
            clients.begin();
            long cpu = web.processorTime().toNanos();
            long begun = System.nanoTime();
            TimeUnit.SECONDS.sleep(seconds);
            long cpuUsed = web.processorTime().toNanos() - cpu;
            long took = System.nanoTime() - begun;
            Heard heard = clients.end();
            if (heard.clients() < watch.clients()) {
                throw new IOException("Only " + heard.clients() + " of " + watch.clients() + " clients were held");
            }
            if (watch.symbolsEach() > 0 && heard.values() == 0) {
                throw new IOException("No values came: the logs of the grid say why");
            }
            Step step = new Step(
                    watch,
                    heard,
                    took / 1e9,
                    cpuUsed / (double) took,
                    web.age("heard", type, "0.5").orElse(-1),
                    web.age("heard", type, "0.99").orElse(-1),
                    web.age("sent", type, "0.5").orElse(-1),
                    web.age("sent", type, "0.99").orElse(-1),
                    web.memory(),
                    web.memory().perClient(before, watch.clients()));
            told.accept(line(step));
            return step;
        }
    }

    private static String line(Step step) {
        Heard heard = step.heard();
        return String.format(
                Locale.ROOT,
                "%d clients, %d symbols each, pace %d ms: %.0f frames/s, %.0f values/s, %.1f MB/s, age p50/p99/p99.9/max %d/%d/%d/%d ms"
                        + " (heard %d/%d, sent %d/%d), %.2f cores, %d bytes a client, %d MiB resident",
                heard.clients(),
                step.watch().symbolsEach(),
                step.watch().pace(),
                heard.frames(),
                heard.values(),
                heard.bytes() / 1e6,
                heard.ageP50(),
                heard.ageP99(),
                heard.ageP999(),
                heard.ageMax(),
                step.heardP50(),
                step.heardP99(),
                step.sentP50(),
                step.sentP99(),
                step.cores(),
                step.bytesPerClient(),
                step.memory().resident() >> 20);
    }
}
