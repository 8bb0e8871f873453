package org.tickgrid.benchmarks.scale;

import com.hazelcast.cluster.MembershipAdapter;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.tickgrid.local.LocalGrid;

/**
 * A grid whose members have a part of a core each. A member may take what it needs until it is ready: how long a Java
 * machine takes to start is not the subject here.
 */
final class LimitedGrid implements AutoCloseable {

    private static final Duration LONGEST_CHANGE = Duration.ofMinutes(2);

    /** Each look costs the members some of their part, and there is nothing new for two seconds. */
    private static final long LOOK_MILLIS = 500;

    private final LocalGrid grid;
    private final double cores;
    private final Map<Long, Optional<CpuGroup>> groups = new LinkedHashMap<>();
    private int known;
    private HazelcastInstance client;
    private volatile long changed;

    /** @param cores each member's part, when it is limited */
    LimitedGrid(LocalGrid grid, double cores) {
        this.grid = grid;
        this.cores = cores;
        known = grid.members().size();
        client = connect();
    }

    private HazelcastInstance connect() {
        HazelcastInstance connected = grid.connect();
        connected.getCluster().addMembershipListener(new MembershipAdapter() {
            @Override
            public void memberAdded(MembershipEvent event) {
                noteChange();
            }

            @Override
            public void memberRemoved(MembershipEvent event) {
                noteChange();
            }
        });
        return connected;
    }

    private void noteChange() {
        changed = System.nanoTime();
    }

    HazelcastInstance client() {
        return client;
    }

    LocalGrid local() {
        return grid;
    }

    int members() {
        return grid.members().size();
    }

    /** Holds every member to its part. */
    synchronized void limit() {
        grid.members().forEach(number -> {
            long pid = grid.memberProcess(number).pid();
            groups.computeIfAbsent(pid, LimitedGrid::group).ifPresent(group -> attempt(() -> group.limit(cores)));
        });
    }

    synchronized void lift() {
        groups.values().forEach(group -> group.ifPresent(g -> attempt(g::lift)));
    }

    /** Whether the machine lets us limit anybody. */
    synchronized boolean isEnforced() {
        return !groups.isEmpty() && groups.values().stream().allMatch(Optional::isPresent);
    }

    private static Optional<CpuGroup> group(long pid) {
        Optional<CpuGroup> group = CpuGroup.create(Long.toString(pid));
        group.ifPresent(g -> attempt(() -> g.add(pid)));
        return group;
    }

    /** Ends all members at once, and with them their state, and starts as many as are asked for. */
    void restart(int members) {
        lift();
        client.shutdown();
        grid.members().forEach(grid::killMember);
        for (int number = 1; number <= members; number++) {
            if (number <= known) {
                grid.startMember(number);
            } else {
                known = grid.addMember();
            }
        }
        client = connect();
    }

    /**
     * Lets members join or leave, one after the other, each held to its part as soon as it is ready.
     *
     * @return the longest time from the moment that the cluster knew of one until all jobs flowed on all members
     */
    Duration resize(int members) throws InterruptedException {
        Duration longest = Duration.ZERO;
        while (members() != members) {
            Progress before = Progress.of(client);
            if (members() < members) {
                grid.addMember();
                limit();
            } else {
                grid.stopMember(grid.members().getLast());
            }
            Duration took = awaitFlow(before);
            longest = took.compareTo(longest) > 0 ? took : longest;
        }
        return longest;
    }

    /** @throws IllegalStateException naming a member that ended by itself */
    void check() {
        grid.dead().forEach(process -> {
            throw new IllegalStateException(process.name() + " ended by itself: " + process.log());
        });
    }

    private Duration awaitFlow(Progress before) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_CHANGE.toNanos();
        while (!Progress.of(client).flowsOn(members(), before)) {
            check();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The jobs did not flow on " + members() + " members within "
                        + LONGEST_CHANGE.toSeconds() + " s: the logs of the members say why");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return Duration.ofNanos(System.nanoTime() - changed);
    }

    @Override
    public void close() throws IOException {
        client.shutdown();
        grid.close();
        for (Optional<CpuGroup> group : groups.values()) {
            if (group.isPresent()) {
                group.get().close();
            }
        }
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private static void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
