package org.tickgrid.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.LocalSettings;
import org.tickgrid.local.Part;
import org.tickgrid.local.demo.Viewer;

/** The whole system, started as {@code demo} does, until a reading has come to a browser. */
final class OneStart {

    static final String GENERATOR = "generator, to the first reading";
    static final String ALL = "all, to the first reading";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SYMBOL = "AAPL";
    private static final String FOLLOW = "{\"follow\":\"series\",\"symbol\":\"%s\",\"timeframe\":\"tick\"}";

    private OneStart() {}

    /**
     * Seconds by what was waited for, in the order in which it came.
     *
     * @param members of the grid
     */
    static Map<String, Double> measure(Path folder, int members) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Map<String, Double> seconds = new LinkedHashMap<>();
        CountDownLatch reading = new CountDownLatch(1);
        long begin = System.nanoTime();
        LocalSettings settings = LocalSettings.forTest(folder).withMembers(members);
        try (LocalGrid grid = LocalGrid.start(settings, (name, took) -> seconds.put(name, took.toMillis() / 1000.0));
                Viewer browser = Viewer.watch(grid.address(Part.WEB_APP), message -> {
                    if (message.contains("\"type\":\"reading\"")) {
                        reading.countDown();
                    }
                })) {
            browser.ask(FOLLOW.formatted(SYMBOL));
            long fed = System.nanoTime();
            grid.feed(List.of("simulate", "--symbols=" + SYMBOL, "--rate=20"));
            if (!reading.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("No reading came within " + PATIENCE.toSeconds() + " s");
            }
            seconds.put(GENERATOR, secondsSince(fed));
            seconds.put(ALL, secondsSince(begin));
        }
        return seconds;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
