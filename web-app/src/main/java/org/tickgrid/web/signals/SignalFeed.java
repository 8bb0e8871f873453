package org.tickgrid.web.signals;

import com.hazelcast.core.HazelcastInstance;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tickgrid.grid.FeedFollower.From;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.SignalQuery;
import org.tickgrid.market.Signal;
import org.tickgrid.web.grid.Follower;
import org.tickgrid.web.grid.Gap;
import org.tickgrid.web.grid.GridState;
import org.tickgrid.web.push.Age;
import org.tickgrid.web.push.Message;
import org.tickgrid.web.push.Request;
import org.tickgrid.web.push.Subject;
import org.tickgrid.web.push.Subscriber;

/**
 * The newest signals of one map, each once. A client that says which it had last is told all that followed, whichever
 * replica it had them from: places in the feed are the same for all.
 */
final class SignalFeed implements GridState, Subject, Follower.View<Signal> {

    /** A follower that was told the present state. */
    private static final long TOLD_ALL = -1;

    private final String name;
    private final String type;
    private final GridMap<String, Signal> map;
    private final int capacity;
    private final int greeting;
    private final Age age;
    private final Follower<Signal> follower;
    private final LinkedHashMap<String, Kept> kept = new LinkedHashMap<>();
    private final Map<Subscriber, Long> audience = new LinkedHashMap<>();
    private String epoch = "";
    private long connected = Long.MAX_VALUE;
    private long first = Long.MAX_VALUE;
    private long entered;

    /**
     * @param capacity how many are kept
     * @param greeting how many of them a new follower is told, if it does not say what it has
     * @param age of those that are heard of in the feed, and told at once
     */
    SignalFeed(String name, String type, GridMap<String, Signal> map, int capacity, int greeting, Age age) {
        this.name = name;
        this.type = type;
        this.map = map;
        this.capacity = capacity;
        this.greeting = greeting;
        this.age = age;
        this.follower = new Follower<>(map, new From.Oldest(), this);
    }

    @Override
    public synchronized void changed(long sequence, Signal signal) {
        first = Math.min(first, sequence);
        Kept known = kept.get(signal.id());
        if (known == null) {
            if (isNews(signal)) {
                age.heard(signal.received());
            }
            add(Kept.exact(type, epoch, sequence, signal, entered++));
        } else if (!known.exact()) {
            place(Kept.exact(type, epoch, sequence, signal, known.entered()));
        }
    }

    @Override
    public void reload(HazelcastInstance grid, Gap gap) {
        Collection<Signal> present = Newest.of(map.in(grid), capacity);
        synchronized (this) {
            present.stream().sorted(Comparator.comparingLong(Signal::raised)).forEach(signal -> found(signal, gap));
        }
    }

    /** In the map, but not heard of: it fell into the gap, or is still on its way through the feed. */
    private void found(Signal signal, Gap gap) {
        Kept known = kept.get(signal.id());
        long place = Math.max(gap.last(), gap.next() - 1);
        if (known == null) {
            add(Kept.between(type, epoch, gap.last(), place, signal, entered++));
        } else if (!known.exact() && known.place() < place) {
            place(Kept.between(type, epoch, gap.last(), place, signal, known.entered()));
        }
    }

    private void add(Kept fresh) {
        kept.put(fresh.signal().id(), fresh);
        if (kept.size() > capacity) {
            Kept oldest = kept.pollFirstEntry().getValue();
            if (first != Long.MAX_VALUE) {
                first = Math.max(first, oldest.place() + 1);
            }
        }
        Signal signal = fresh.signal();
        Message message =
                fresh.exact() && isNews(signal) ? fresh.message().aged(age, signal.received()) : fresh.message();
        audience.keySet().forEach(subscriber -> subscriber.send(message));
    }

    /** The feed begins with what was raised before anybody listened here: its age says nothing. */
    private boolean isNews(Signal signal) {
        return signal.raised() >= connected;
    }

    /** Its place turned out to be later: whoever went on from before that, since it entered, has not been told. */
    private void place(Kept placed) {
        kept.put(placed.signal().id(), placed);
        audience.forEach((subscriber, since) -> {
            if (since > placed.entered()) {
                subscriber.send(placed.message());
            }
        });
    }

    /** Newest first. */
    synchronized List<Signal> newest(int limit) {
        return kept.values().stream()
                .map(Kept::signal)
                .sorted(SignalQuery.NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** The last place that was heard; −1 before the first. */
    synchronized long last() {
        return kept.values().stream()
                .filter(Kept::exact)
                .mapToLong(Kept::place)
                .max()
                .orElse(-1);
    }

    @Override
    public void connected(HazelcastInstance grid, String present, boolean fresh) {
        synchronized (this) {
            epoch = present;
            connected = Math.min(connected, System.currentTimeMillis());
            if (fresh) {
                kept.clear();
                first = Long.MAX_VALUE;
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
    public String name() {
        return name;
    }

    @Override
    public synchronized void follow(Subscriber subscriber, Request request) {
        boolean goesOn = request.after().isPresent() && request.epoch().equals(epoch);
        long after = request.after().orElse(-1);
        if (goesOn && after >= first - 1) {
            kept.values().stream().filter(one -> one.place() > after).forEach(one -> subscriber.send(one.message()));
            audience.put(subscriber, entered);
        } else {
            kept.values().stream()
                    .skip(Math.max(0, kept.size() - (request.after().isPresent() ? capacity : greeting)))
                    .forEach(one -> subscriber.send(one.message()));
            audience.put(subscriber, TOLD_ALL);
        }
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
