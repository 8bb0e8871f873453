package org.tickgrid.web.push;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;

/** One client, and the thread that writes to it. */
public final class Subscriber {

    private static final CloseStatus BEHIND = CloseStatus.SERVICE_OVERLOAD.withReason("Too far behind; connect again");

    private final Wire wire;
    private final Outbox outbox;
    private final PushMeters meters;
    private final Set<Request> following = new HashSet<>();
    private final AtomicReference<@Nullable CloseStatus> end = new AtomicReference<>();
    private volatile boolean pingDue;
    private volatile long heard = System.nanoTime();

    Subscriber(Wire wire, Outbox outbox, PushMeters meters) {
        this.wire = wire;
        this.outbox = outbox;
        this.meters = meters;
    }

    /** Who it is; empty where nobody signs in. */
    public String user() {
        return wire.user();
    }

    /** Hands a message over, and returns at once. */
    public void send(Message message) {
        if (!outbox.put(message)) {
            end(BEHIND);
        }
    }

    /** Sets the least time between two frames of changes. */
    void pace(Duration pace) {
        outbox.pace(pace);
    }

    void start(String name) {
        Thread.ofVirtual().name(name).start(this::write);
    }

    private void write() {
        try {
            for (List<Message> batch = outbox.take(); !batch.isEmpty(); batch = outbox.take()) {
                wire.send(batch);
                meters.sent(batch);
                if (pingDue) {
                    pingDue = false;
                    wire.ping();
                }
            }
        } catch (IOException | RuntimeException e) {
            end(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (InterruptedException e) {
            end(CloseStatus.GOING_AWAY);
        }
        CloseStatus why = end.get();
        wire.close(why == null ? CloseStatus.NORMAL : why);
    }

    /** Ends the connection, once its thread is free. The reason comes first: the thread asks for it when it wakes. */
    void end(CloseStatus why) {
        end.compareAndSet(null, why);
        outbox.close();
    }

    /** What it follows, of which its own requests are the only change. */
    Set<Request> following() {
        return following;
    }

    /** Asks for a sign of life along with the next message. */
    void askForLife() {
        pingDue = true;
    }

    void heardOf() {
        heard = System.nanoTime();
    }

    long silentNanos() {
        return System.nanoTime() - heard;
    }
}
