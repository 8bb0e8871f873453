package org.tickgrid.generator.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tickgrid.generator.feed.FeedException;
import org.tickgrid.generator.feed.Outlet;
import org.tickgrid.market.Clock;

/**
 * The way of one symbol's trades, in their order and without a hole: it finds what is missing before it tells what follows,
 * and keeps nobody else waiting meanwhile.
 */
final class Line implements Runnable {

    static final Duration BUCKET = Duration.ofSeconds(1);

    private static final int CAPACITY = 10_000;

    private final String symbol;
    private final String prefix;
    private final Backfill backfill;
    private final Outlet outlet;
    private final Counts counts;
    private final Consumer<String> news;
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(CAPACITY);
    private final Continuity continuity = new Continuity();
    private boolean sure;
    private boolean begun;
    private long latest = Long.MIN_VALUE;
    private volatile @Nullable FeedException failure;

    Line(String symbol, String prefix, Backfill backfill, Outlet outlet, Counts counts, Consumer<String> news) {
        this.symbol = symbol;
        this.prefix = prefix;
        this.backfill = backfill;
        this.outlet = outlet;
        this.counts = counts;
        this.news = news;
    }

    /** What happens to a line. */
    sealed interface Event {

        record Traded(Trade trade) implements Event {}

        /** A trade from before the connection. */
        record Standing(Trade trade) implements Event {}

        /** Everything that the exchange had to say until then has come, if nothing is missing. */
        record Reached(long time) implements Event {}

        /** The connection is lost: whether something is missing is not known until the next trade. */
        record Broken() implements Event {}

        record End() implements Event {}
    }

    /** Waits for room; what comes after the line has failed is let go. */
    void put(Event event) throws InterruptedException {
        boolean taken = false;
        while (!taken && failure == null) {
            taken = events.offer(event, 100, TimeUnit.MILLISECONDS);
        }
    }

    /** @throws FeedException when its trades cannot be delivered any more */
    void check() {
        FeedException reason = failure;
        if (reason != null) {
            throw reason;
        }
    }

    @Override
    public void run() {
        try {
            Event event = events.take();
            while (!(event instanceof Event.End)) {
                take(event);
                event = events.take();
            }
        } catch (FeedException e) {
            failure = e;
        } catch (InterruptedException e) {
            failure = new FeedException("Interrupted before everything was sent");
        } catch (RuntimeException e) {
            failure = new FeedException(symbol + ": " + e);
        }
    }

    private void take(Event event) throws InterruptedException {
        switch (event) {
            case Event.Traded(Trade trade) -> follow(trade);
            case Event.Standing(Trade trade) -> {
                // What was traded before the first connection is none of its business.
                if (begun) {
                    follow(trade);
                } else {
                    continuity.next(trade.id());
                    sure = true;
                }
            }
            case Event.Reached(long time) -> {
                if (sure && time - BUCKET.toMillis() >= latest) {
                    outlet.put(new Clock(prefix + symbol, time, false));
                    latest = time;
                }
            }
            case Event.Broken _ -> {
                begun |= !continuity.isNew();
                sure = false;
            }
            case Event.End _ -> {}
        }
    }

    private void follow(Trade trade) throws InterruptedException {
        long missing = continuity.next(trade.id());
        begun = true;
        sure = true;
        if (missing > 0) {
            fill(trade.id() - missing, trade.id() - 1);
        }
        if (missing >= 0) {
            tell(trade);
        }
    }

    private void fill(long first, long last) throws InterruptedException {
        long missing = last - first + 1;
        String trouble = missing > Backfill.LARGEST ? "; only the last " + Backfill.LARGEST + " are asked for" : "";
        Collection<Trade> found = List.of();
        try {
            found = find(Math.max(first, last - Backfill.LARGEST + 1), last);
        } catch (IOException e) {
            trouble = "; " + e.getMessage();
        }
        for (Trade trade : found) {
            tell(trade);
        }
        counts.gap(found.size(), missing - found.size());
        news.accept("%s: trades %d to %d were missing, %d of them found, %d lost%s"
                .formatted(symbol, first, last, found.size(), missing - found.size(), trouble));
    }

    private Collection<Trade> find(long first, long last) throws IOException, InterruptedException {
        TreeMap<Long, Trade> found = new TreeMap<>();
        for (Trade trade : backfill.trades(symbol, first, last)) {
            found.put(trade.id(), trade);
        }
        return found.subMap(first, true, last, true).values();
    }

    private void tell(Trade trade) throws InterruptedException {
        outlet.put(trade.bar(prefix));
        latest = Math.max(latest, trade.time());
    }
}
