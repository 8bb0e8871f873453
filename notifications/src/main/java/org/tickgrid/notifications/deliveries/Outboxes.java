package org.tickgrid.notifications.deliveries;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.tickgrid.market.Signal;
import org.tickgrid.notifications.NotificationSettings;
import org.tickgrid.notifications.channels.Channels;

/** An outbox for each channel. */
@Component
public final class Outboxes implements AutoCloseable {

    private final List<Outbox> all;
    private volatile Runnable drained = () -> {};

    Outboxes(Channels channels, Deliveries deliveries, NotificationSettings settings, MeterRegistry registry) {
        RetryTemplate retry = Attempts.of(settings);
        all = channels.all().stream()
                .map(channel ->
                        new Outbox(channel, deliveries, retry, settings.waiting(), registry, () -> drained.run()))
                .toList();
    }

    /** Says what to do when a channel that had too many waiting has room again. */
    public void whenDrained(Runnable action) {
        drained = action;
    }

    /** Offers a signal to every channel. */
    public void offer(Signal signal) {
        all.forEach(outbox -> outbox.offer(signal));
    }

    /** Offers to each channel those of {@code signals} that nobody has told on it. */
    public void offerMissing(List<Signal> signals) {
        all.forEach(outbox -> outbox.offerMissing(signals));
    }

    @Override
    public void close() {
        all.forEach(Outbox::close);
    }
}
