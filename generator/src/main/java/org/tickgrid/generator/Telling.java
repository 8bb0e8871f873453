package org.tickgrid.generator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.tickgrid.generator.feed.Feed;
import org.tickgrid.generator.feed.FeedException;
import org.tickgrid.generator.feed.Labels;
import org.tickgrid.generator.feed.Outlet;
import org.tickgrid.generator.feed.Stop;
import org.tickgrid.generator.simulation.Market;
import org.tickgrid.generator.simulation.Pace;
import org.tickgrid.generator.simulation.Source;
import org.tickgrid.generator.simulation.Teller;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Truth;

/**
 * Tells a simulated market as it happens: each source on a connection of its own, and what only the simulator knows to
 * those who take labels.
 *
 * @param length null for one without an end
 */
record Telling(Market market, @Nullable Duration length) {

    void run(Feed feed, Labels labels, Stop stop) throws Exception {
        List<Source> opened = market.open();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Boolean> tellers = new ExecutorCompletionService<>(threads);
            for (int i = 0; i < opened.size(); i++) {
                Teller teller = new Teller(opened.get(i), new Both(feed.connection(i), labels), stop, length);
                tellers.submit(() -> {
                    teller.run(new Pace(System::nanoTime));
                    return true;
                });
            }
            try {
                for (int i = 0; i < opened.size(); i++) {
                    tellers.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof FeedException reason ? reason : e;
            }
        }
        labels.awaitAnswers();
    }

    /** Records one way, labels another. */
    private record Both(Outlet records, Labels labels) implements Outlet {

        @Override
        public void put(MarketRecord record) throws InterruptedException {
            records.put(record);
        }

        @Override
        public void label(Truth truth) throws InterruptedException {
            labels.put(truth);
        }
    }
}
