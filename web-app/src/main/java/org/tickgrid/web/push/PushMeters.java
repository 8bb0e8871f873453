package org.tickgrid.web.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** Counts what clients are sent. */
final class PushMeters {

    private final Counter frames;
    private final Counter messages;
    private final Counter refused;

    PushMeters(MeterRegistry meters) {
        frames = Counter.builder("tickgrid.push.frames")
                .description("Websocket frames sent to clients")
                .register(meters);
        messages = Counter.builder("tickgrid.push.messages")
                .description("Messages sent to clients, several in a frame")
                .register(meters);
        refused = Counter.builder("tickgrid.push.refused")
                .description("Clients that there was no room for")
                .register(meters);
    }

    void refused() {
        refused.increment();
    }

    void sent(List<Message> frame) {
        frames.increment();
        messages.increment(frame.size());
        frame.forEach(Message::sent);
    }
}
