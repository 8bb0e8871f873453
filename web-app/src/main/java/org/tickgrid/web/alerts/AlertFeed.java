package org.tickgrid.web.alerts;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.query.Predicates;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.FeedFollower.From;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.web.grid.Follower;
import org.tickgrid.web.grid.Gap;
import org.tickgrid.web.grid.GridState;
import org.tickgrid.web.push.Message;
import org.tickgrid.web.push.Request;
import org.tickgrid.web.push.Subject;
import org.tickgrid.web.push.Subscriber;
import tools.jackson.databind.json.JsonMapper;

/**
 * What becomes of each user's alerts, for that user's browsers: every change of a delivery. A new follower is told what
 * comes from now on; one that goes on where it was, what it missed, as far as that is kept.
 */
@Component
class AlertFeed implements Subject, GridState, Follower.View<AlertDelivery> {

    private static final int KEPT = 1_000;

    /** How far back a gap is made good: what is older is in the log. */
    private static final long BACK = 120_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Follower<AlertDelivery> follower = new Follower<>(GridMap.ALERT_DELIVERIES, new From.Now(), this);
    private final Deque<Kept> kept = new ArrayDeque<>();
    private final Set<Subscriber> audience = new LinkedHashSet<>();
    private String epoch = "";

    private record Kept(long sequence, AlertDelivery delivery, Message message) {}

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public synchronized void changed(long sequence, AlertDelivery delivery) {
        Message message =
                Message.event("alert", epoch, sequence, () -> JSON.writeValueAsBytes(DeliveryView.of(delivery)));
        kept.addLast(new Kept(sequence, delivery, message));
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
        audience.stream()
                .filter(subscriber -> subscriber.user().equals(delivery.owner()))
                .forEach(subscriber -> subscriber.send(message));
    }

    @Override
    public void reload(HazelcastInstance grid, Gap gap) {
        if (gap.last() < 0) {
            return;
        }
        long since = System.currentTimeMillis() - BACK;
        Collection<AlertDelivery> recent =
                GridMap.ALERT_DELIVERIES.in(grid).values(Predicates.greaterEqual("changed", since));
        synchronized (this) {
            recent.stream()
                    .filter(one ->
                            kept.stream().noneMatch(known -> known.delivery().equals(one)))
                    .forEach(one -> changed(gap.last(), one));
        }
    }

    @Override
    public void connected(HazelcastInstance grid, String present, boolean fresh) {
        synchronized (this) {
            epoch = present;
            if (fresh) {
                kept.clear();
            }
        }
        follower.connected(grid, present, fresh);
    }

    @Override
    public void tend(HazelcastInstance grid) {
        follower.tend(grid);
    }

    @Override
    public void disconnected() {
        follower.disconnected();
    }

    @Override
    public long missed(String name) {
        return follower.missed(name);
    }

    @Override
    public synchronized void follow(Subscriber subscriber, Request request) {
        long after = request.after().orElse(Long.MAX_VALUE);
        if (request.epoch().equals(epoch)) {
            kept.stream()
                    .filter(one ->
                            one.sequence() > after && one.delivery().owner().equals(subscriber.user()))
                    .forEach(one -> subscriber.send(one.message()));
        }
        audience.add(subscriber);
    }

    @Override
    public synchronized void unfollow(Subscriber subscriber, Request request) {
        audience.remove(subscriber);
    }

    @Override
    public synchronized void forget(Subscriber subscriber) {
        audience.remove(subscriber);
    }
}
