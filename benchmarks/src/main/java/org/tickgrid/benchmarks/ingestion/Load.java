package org.tickgrid.benchmarks.ingestion;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * Posts over several connections, each with a thread of its own, until it is closed. A request's latency counts from when
 * it was due, so a service that stops for a while is charged for every request that it held up.
 */
public final class Load implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int DIGITS = 3;

    private final String run = UUID.randomUUID().toString();
    private final URI service;
    private final Bodies bodies;
    private final int connections;
    private final long interval;
    private final long begin = System.nanoTime();
    private final AtomicLong records = new AtomicLong();
    private final Recorder latencies = new Recorder(LONGEST.toNanos(), DIGITS);
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean open = true;

    /** @param interval from a request to the next of all, in ns; 0 for as fast as answers come */
    private Load(URI service, Bodies bodies, int connections, long interval) {
        this.service = service;
        this.bodies = bodies;
        this.connections = connections;
        this.interval = interval;
    }

    /** Each connection sends a request as soon as the former has its answer. */
    public static Load asFastAsAnswered(URI service, Bodies bodies, int connections) {
        return new Load(service, bodies, connections, 0).start();
    }

    /** The connections take turns, whether or not answers come in time. */
    public static Load steady(URI service, Bodies bodies, int connections, int recordsPerSecond) {
        return new Load(service, bodies, connections, 1_000_000_000L * bodies.batch() / recordsPerSecond).start();
    }

    private Load start() {
        for (int i = 0; i < connections; i++) {
            int number = i;
            threads.add(Thread.ofPlatform().name("load-" + i).daemon().start(() -> run(number)));
        }
        return this;
    }

    /** Records that were answered since the start. */
    public long records() {
        return records.get();
    }

    /** Of the requests that were answered since the last call, in ns. */
    public Histogram latencies() {
        return latencies.getIntervalHistogram();
    }

    private void run(int number) {
        try (Connection connection = new Connection(service, bodies.type())) {
            String producer = run + "-" + number + "/";
            for (long i = 0; open; i++) {
                long turn = i * connections + number;
                long due = interval == 0 ? System.nanoTime() : begin + turn * interval;
                awaitTurn(due);
                connection.post(bodies.body(turn), producer + i * bodies.batch());
                records.addAndGet(bodies.batch());
                latencies.recordValue(Math.min(LONGEST.toNanos(), System.nanoTime() - due));
            }
        } catch (IOException e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void awaitTurn(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** @throws IOException when a request was not taken */
    @Override
    public void close() throws IOException, InterruptedException {
        open = false;
        for (Thread thread : threads) {
            thread.join(LONGEST);
        }
        IOException found = failure.get();
        if (found != null) {
            throw found;
        }
    }
}
