package org.tickgrid.generator.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.MarketRecord;

/** Several connections to an ingestion service. Everything of one symbol goes through the same one. */
public final class Feed implements Outlet, AutoCloseable {

    private final List<Lane<MarketRecord>> lanes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, Lane<MarketRecord>> routes = new HashMap<>();

    /** @param stop ends the waiting for a server that does not answer */
    public Feed(Target to, int connections, Tally tally, Stop stop) {
        this(to, connections, tally, stop, Patience.USUAL);
    }

    Feed(Target to, int connections, Tally tally, Stop stop, Patience patience) {
        if (connections < 1) {
            throw new IllegalArgumentException("connections must be at least 1, was " + connections);
        }
        long sequence = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        for (int i = 0; i < connections; i++) {
            Lane<MarketRecord> lane = new Lane<>(to, patience, tally, stop, sequence, MarketJson::write);
            lanes.add(lane);
            threads.add(Thread.ofPlatform().daemon().name("lane-" + i).start(lane));
        }
    }

    /** Sends a record through its symbol's connection. For one thread only. */
    @Override
    public void put(MarketRecord record) throws InterruptedException {
        Lane<MarketRecord> lane = routes.computeIfAbsent(record.key(), _ -> lanes.get(routes.size() % lanes.size()));
        lane.backlog.put(record);
    }

    /** One of the connections, for a producer that keeps its symbols to it. */
    public Outlet connection(int index) {
        return lanes.get(index).backlog::put;
    }

    /**
     * Waits until everything put so far was answered.
     *
     * @throws FeedException when a connection has given up
     */
    public void awaitAnswers() throws InterruptedException {
        for (Lane lane : lanes) {
            lane.backlog.awaitAnswers();
        }
    }

    /** Records without an answer. */
    public int unanswered() {
        return lanes.stream().mapToInt(lane -> lane.backlog.size()).sum();
    }

    /** Sends nothing more, but for the requests that are under way. */
    public void stop() {
        lanes.forEach(lane -> lane.backlog.close());
    }

    /** Ends at once; what is under way may or may not arrive. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
