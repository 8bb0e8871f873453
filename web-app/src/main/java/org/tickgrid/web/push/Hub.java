package org.tickgrid.web.push;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.tickgrid.web.grid.GridLink;
import org.tickgrid.web.grid.GridState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All clients. It greets them, takes their requests to the subjects, and tells them how the grid is. */
@Component
class Hub implements GridState, SmartLifecycle {

    private static final int PARTS = 10;
    private static final String PACE = "pace";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GridLink link;
    private final Map<String, Subject> subjects;
    private final PushSettings settings;
    private final PushMeters meters;
    private final CloseStatus full;
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final AtomicLong count = new AtomicLong();
    private String greeted = "";
    private volatile boolean running;

    Hub(GridLink link, List<Subject> subjects, PushSettings settings, MeterRegistry meters) {
        this.link = link;
        this.subjects = subjects.stream().collect(Collectors.toMap(Subject::name, Function.identity()));
        this.settings = settings;
        this.meters = new PushMeters(meters);
        this.full = CloseStatus.SERVICE_OVERLOAD.withReason("No more than " + settings.clients() + " clients at once");
        meters.gaugeCollectionSize("tickgrid.push.clients", List.of(), subscribers);
    }

    /** Takes a client in, if there is room for it; if not, its connection is closed at once. */
    Subscriber join(Wire wire) {
        Outbox outbox = new Outbox(settings.backlog(), settings.batch(), settings.pace());
        Subscriber subscriber = new Subscriber(wire, outbox, meters);
        if (!takeIn(subscriber)) {
            meters.refused();
            subscriber.end(full);
        }
        subscriber.start("push-" + count.incrementAndGet());
        return subscriber;
    }

    /** False when there is no room. */
    private synchronized boolean takeIn(Subscriber subscriber) {
        if (subscribers.size() >= settings.clients()) {
            return false;
        }
        subscribers.add(subscriber);
        if (!greeted.isEmpty()) {
            subscriber.send(hello(greeted));
        }
        subscriber.send(status());
        return true;
    }

    void leave(Subscriber subscriber) {
        subscribers.remove(subscriber);
        subscriber.end(CloseStatus.NORMAL);
        subjects.values().forEach(subject -> subject.forget(subscriber));
    }

    /** Does what a client asks for, or tells it why not. */
    void heard(Subscriber subscriber, String text) {
        subscriber.heardOf();
        try {
            JsonNode json = Request.read(text);
            if (json.has(PACE)) {
                subscriber.pace(settings.pace(json.path(PACE)));
            } else {
                Request.of(json).forEach(request -> heard(subscriber, request));
            }
        } catch (IllegalArgumentException e) {
            subscriber.send(Message.control(
                    JSON.writeValueAsString(Map.of("type", "error", "message", String.valueOf(e.getMessage())))));
        }
    }

    private void heard(Subscriber subscriber, Request request) {
        Subject subject = subjects.get(request.subject());
        if (subject == null) {
            throw new IllegalArgumentException("Nothing to follow is called \"" + request.subject() + "\": there is "
                    + subjects.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        if (request.follow()) {
            admit(subscriber, request);
            subject.follow(subscriber, request);
            subscriber.following().add(request.thing());
        } else {
            subscriber.following().remove(request.thing());
            subject.unfollow(subscriber, request);
        }
    }

    private void admit(Subscriber subscriber, Request request) {
        Set<Request> following = subscriber.following();
        if (!following.contains(request.thing()) && following.size() >= settings.subscriptions()) {
            throw new IllegalArgumentException("No more than " + settings.subscriptions() + " can be followed at once");
        }
    }

    /** Whoever begins anew on this greeting finds all states right. */
    @Override
    public synchronized void greet(String epoch) {
        if (!epoch.equals(greeted)) {
            greeted = epoch;
            subscribers.forEach(subscriber -> subscriber.send(hello(epoch)));
        }
    }

    /** Tells one part of the clients, so that not all are told at one moment. */
    private void beat(int part) {
        Message status = status();
        long mostSilent = settings.silence().toNanos();
        for (Subscriber subscriber : subscribers) {
            if (Math.floorMod(System.identityHashCode(subscriber), PARTS) != part) {
                continue;
            }
            if (subscriber.silentNanos() > mostSilent) {
                subscriber.end(CloseStatus.SESSION_NOT_RELIABLE);
            } else if (subscriber.silentNanos() > mostSilent / 3) {
                subscriber.askForLife();
            }
            subscriber.send(status);
        }
    }

    private static Message hello(String epoch) {
        return Message.control("{\"type\":\"hello\",\"epoch\":\"" + epoch + "\"}");
    }

    private Message status() {
        return Message.control(
                "status",
                "{\"type\":\"status\",\"grid\":\"" + (link.up() ? "up" : "away") + "\",\"time\":"
                        + System.currentTimeMillis() + ",\"received\":" + link.received() + '}');
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("push-heartbeat").start(() -> {
            try {
                for (int part = 0; running; part = (part + 1) % PARTS) {
                    Thread.sleep(settings.heartbeat().dividedBy(PARTS));
                    beat(part);
                }
            } catch (InterruptedException e) {
                running = false;
            }
        });
    }

    @Override
    public void stop() {
        running = false;
        subscribers.forEach(subscriber -> subscriber.end(CloseStatus.GOING_AWAY));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
