package org.tickgrid.web.push;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** A client without a network. It can be made to take nothing for a while. */
public final class FakeClient implements Wire {

    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
    private final Outbox outbox;
    private final Subscriber subscriber;
    private volatile CountDownLatch free = new CountDownLatch(0);
    private volatile @Nullable CloseStatus closed;

    public FakeClient(int backlog) {
        PushMeters meters = new PushMeters(new SimpleMeterRegistry());
        outbox = new Outbox(backlog, 1_000, Duration.ofMillis(10));
        subscriber = new Subscriber(this, outbox, meters);
        subscriber.start("fake-client");
    }

    public Subscriber subscriber() {
        return subscriber;
    }

    public List<String> texts() {
        synchronized (texts) {
            return List.copyOf(texts);
        }
    }

    /** How much waits for it, beside what it is about to take. */
    int waiting() {
        return outbox.size();
    }

    void stall() {
        free = new CountDownLatch(1);
    }

    void goOn() {
        free.countDown();
    }

    @Nullable
    CloseStatus closed() {
        return closed;
    }

    @Override
    public void send(List<Message> messages) {
        try {
            free.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        messages.forEach(message -> texts.add(message.text()));
    }

    @Override
    public void ping() {}

    @Override
    public void close(CloseStatus why) {
        closed = why;
    }

    /** A wire to nobody. */
    static final class Nothing implements Wire {

        @Override
        public void send(List<Message> messages) {}

        @Override
        public void ping() {}

        @Override
        public void close(CloseStatus why) {}
    }
}
