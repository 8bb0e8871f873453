package org.tickgrid.web.accuracy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.tickgrid.web.grid.GridAwayException;
import org.tickgrid.web.grid.GridLink;

/**
 * The newest {@link AccuracyView}. It is renewed on a thread of its own, when someone asks and the last is some seconds old;
 * whoever asks is given the last that is ready.
 */
@Component
class Accuracy implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Accuracy.class);

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final GridLink link;
    private final ExecutorService aside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("accuracy").daemon().factory());
    private volatile @Nullable AccuracyView newest;
    private CompletableFuture<Void> round = CompletableFuture.completedFuture(null);
    private long finished = System.nanoTime() - FRESH.toNanos();
    private Appraisal appraisal = new Appraisal();
    private String epoch = "";

    Accuracy(GridLink link) {
        this.link = link;
    }

    /** The last that is ready. It waits a moment for a newer one. Null while there is none. */
    @Nullable
    AccuracyView view() {
        CompletableFuture<Void> present = renewed();
        try {
            present.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("A renewal takes longer than anyone waits for it");
        } catch (ExecutionException e) {
            LOG.warn("What the signals are worth could not be computed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return newest;
    }

    private synchronized CompletableFuture<Void> renewed() {
        if (round.isDone() && System.nanoTime() - finished >= FRESH.toNanos()) {
            round = CompletableFuture.runAsync(this::renew, aside);
        }
        return round;
    }

    private void renew() {
        long begun = System.nanoTime();
        try {
            if (!link.epoch().equals(epoch)) {
                epoch = link.epoch();
                appraisal = new Appraisal();
                newest = null;
            }
            newest = link.ask(grid -> appraisal.at(grid, () -> System.nanoTime() - begun > DEADLINE.toNanos()));
        } catch (GridAwayException e) {
            LOG.debug("What the signals are worth is not computed while the grid is away");
        } finally {
            synchronized (this) {
                finished = System.nanoTime();
            }
        }
    }

    @Override
    public void destroy() {
        aside.shutdownNow();
    }
}
