package org.tickgrid.notifications.deliveries;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryTemplate;
import org.tickgrid.market.Signal;
import org.tickgrid.notifications.channels.Channel;
import org.tickgrid.notifications.channels.UnwantedException;

/** The signals that wait for one channel, and the thread that tells them one by one: a slow channel delays no other. */
final class Outbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration LAST_WORD = Duration.ofSeconds(3);

    private final Channel channel;
    private final Deliveries deliveries;
    private final RetryTemplate retry;
    private final BlockingQueue<Signal> waiting;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Map<String, Signal> unnoted = new ConcurrentHashMap<>();
    private final Counter delivered;
    private final Counter failed;
    private final Counter postponed;
    private final Thread teller;
    private final Runnable drained;
    private volatile boolean full;

    /** @param drained what to do when nothing waits any more, after signals were turned away */
    Outbox(
            Channel channel,
            Deliveries deliveries,
            RetryTemplate retry,
            int most,
            MeterRegistry registry,
            Runnable drained) {
        this.channel = channel;
        this.deliveries = deliveries;
        this.retry = retry;
        this.drained = drained;
        waiting = new ArrayBlockingQueue<>(most);
        delivered = counter(registry, "tickgrid.notifications.delivered", "Signals that were told");
        failed = counter(registry, "tickgrid.notifications.failed", "Signals that were not told, for all attempts");
        postponed = counter(registry, "tickgrid.notifications.postponed", "Signals that found too many waiting");
        teller = Thread.ofVirtual().name("outbox-" + channel.name()).start(this::run);
    }

    /** Never waits: when too many wait already, the signal is turned away until somebody offers it again. */
    void offer(Signal signal) {
        if (!add(signal)) {
            postponed.increment();
            if (!full) {
                LOG.warn("Channel {} has {} signals waiting; others are told later", channel.name(), waiting.size());
            }
            full = true;
        }
    }

    /** Offers those of {@code signals} that nobody has told on this channel, as far as there is room. */
    void offerMissing(List<Signal> signals) {
        unnoted.values().forEach(this::note);
        for (Signal signal : deliveries.missing(channel.name(), signals)) {
            if (!add(signal)) {
                full = true;
                return;
            }
        }
    }

    /** Whether it waits now. */
    private boolean add(Signal signal) {
        if (!known.add(signal.id()) || waiting.offer(signal)) {
            return true;
        }
        known.remove(signal.id());
        return false;
    }

    /** What waits is not told; whoever looks for it later finds it missing. */
    @Override
    public void close() {
        teller.interrupt();
        try {
            teller.join(LAST_WORD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Signal signal = waiting.take();
                tell(signal);
                known.remove(signal.id());
                if (full && waiting.isEmpty()) {
                    full = false;
                    drained.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What fails here for the grid's sake comes again: whoever looks for it later finds it missing. */
    private void tell(Signal signal) {
        try {
            if (unnoted.containsKey(signal.id())) {
                note(signal);
            } else if (deliveries.claim(channel.name(), signal)) {
                tellClaimed(signal);
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "Channel {}: no word with the grid on signal {}: {}",
                    channel.name(),
                    signal.id(),
                    String.valueOf(e));
        }
    }

    private void tellClaimed(Signal signal) {
        try {
            retry.execute(() -> {
                channel.tell(signal);
                return signal;
            });
            delivered.increment();
            note(signal);
        } catch (RetryException e) {
            failed.increment();
            giveUp(signal, e.getLastException());
        }
    }

    /** So that nobody tells it again. When the grid cannot take that now, it is remembered here until it can. */
    private void note(Signal signal) {
        unnoted.put(signal.id(), signal);
        deliveries.record(channel.name(), signal);
        unnoted.remove(signal.id());
    }

    private void giveUp(Signal signal, Throwable cause) {
        boolean stopping = Thread.interrupted() || cause instanceof InterruptedException;
        if (cause instanceof UnwantedException) {
            LOG.warn("Channel {} does not want signal {}: {}", channel.name(), signal.id(), cause.getMessage());
            note(signal);
        } else {
            LOG.warn(
                    "Channel {} could not be told of signal {}: {}",
                    channel.name(),
                    signal.id(),
                    String.valueOf(cause));
            deliveries.release(channel.name(), signal);
        }
        if (stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name)
                .description(description)
                .tag("channel", channel.name())
                .register(registry);
    }
}
