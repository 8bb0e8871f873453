package org.tickgrid.web.vitals;

import com.hazelcast.cluster.Member;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.Vitals;
import org.tickgrid.web.grid.GridAwayException;
import org.tickgrid.web.grid.GridLink;
import org.tickgrid.web.grid.GridState;
import org.tickgrid.web.latency.Latency;
import org.tickgrid.web.push.Message;
import org.tickgrid.web.push.Request;
import org.tickgrid.web.push.Subject;
import org.tickgrid.web.push.Subscriber;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the grid is, looked at once a second on a thread of its own; {@code grid} to clients. Whoever asks is given the last
 * that was seen: nobody waits for the grid.
 */
@Component
class Pulse implements Subject, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long BEAT_MILLIS = 1_000;

    private final GridLink link;
    private final Gathering gathering;
    private final Latency latency;
    private final Set<Subscriber> audience = ConcurrentHashMap.newKeySet();
    private volatile Shown shown = new Shown(GridView.NONE, new ThroughputChart.Drawing(0, List.of()));
    private volatile boolean running;

    /** What is shown, as clients are told it. */
    record Shown(GridView view, ThroughputChart.Drawing chart) {}

    Pulse(GridLink link, Latency latency, ObjectProvider<GridState> states) {
        this.link = link;
        this.latency = latency;
        this.gathering = new Gathering(
                map -> states.stream().mapToLong(state -> state.missed(map)).sum());
    }

    /** The last that was seen. */
    Shown shown() {
        return shown;
    }

    private void beat() {
        try {
            Collection<Member> members =
                    link.ask(grid -> List.copyOf(grid.getCluster().getMembers()));
            Collection<Vitals> said = link.ask(grid -> GridMap.VITALS.in(grid).values());
            shown = new Shown(
                    gathering.view(members, said, System.currentTimeMillis(), System.nanoTime()), gathering.drawing());
            Message message = message();
            audience.forEach(subscriber -> subscriber.send(message));
            latency.take(said);
        } catch (GridAwayException e) {
            LOG.trace("The grid is away, and stays as it was last seen", e);
        } catch (RuntimeException e) {
            LOG.atDebug().setCause(e).log("The grid could not be looked at");
        }
    }

    private Message message() {
        Shown present = shown;
        return Message.latest("grid", "grid", link.epoch(), Message.NO_SEQUENCE, () -> JSON.writeValueAsBytes(present));
    }

    @Override
    public String name() {
        return "grid";
    }

    @Override
    public void follow(Subscriber subscriber, Request request) {
        audience.add(subscriber);
        subscriber.send(message());
    }

    @Override
    public void unfollow(Subscriber subscriber, Request request) {
        audience.remove(subscriber);
    }

    @Override
    public void forget(Subscriber subscriber) {
        audience.remove(subscriber);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("grid-pulse").start(() -> {
            try {
                while (running) {
                    beat();
                    Thread.sleep(BEAT_MILLIS);
                }
            } catch (InterruptedException e) {
                running = false;
            }
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
