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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tickgrid.local.LocalGrid;

/**
 * A grid whose members have a part of a core each. A member may take what it needs until it is ready: how long a Java
 * machine takes to start is not the subject here.
 */
final class LimitedGrid implements AutoCloseable {

    private static final Duration LONGEST_CHANGE = Duration.ofMinutes(2);

    /** Each look costs the members some of their part, and there is nothing new for two seconds. What is new says since when. */
    private static final long LOOK_MILLIS = 1_000;

    private final LocalGrid grid;
    private final double cores;
    private final Map<Long, Optional<CpuGroup>> groups = new LinkedHashMap<>();
    private int known;
    private @Nullable HazelcastInstance client;
    private volatile long changedMillis;

    /** @param cores each member's part, when it is limited */
    LimitedGrid(LocalGrid grid, double cores) {
        this.grid = grid;
        this.cores = cores;
        known = grid.members().size();
    }

    /** Connected, until the members are started anew. */
    HazelcastInstance client() {
        HazelcastInstance connected = client;
        if (connected == null) {
            connected = grid.connect();
            connected.getCluster().addMembershipListener(new MembershipAdapter() {
                @Override
                public void memberAdded(MembershipEvent event) {
                    changedMillis = System.currentTimeMillis();
                }

                @Override
                public void memberRemoved(MembershipEvent event) {
                    changedMillis = System.currentTimeMillis();
                }
            });
            client = connected;
        }
        return connected;
    }

    private void disconnect() {
        if (client != null) {
            client.shutdown();
            client = null;
        }
    }

    /** For each member fewer than {@code most}, a process that counts. */
    Ballast ballast(int most) {
        return Ballast.start(most - members(), cores);
    }

    LocalGrid local() {
        return grid;
    }

    int members() {
        return grid.members().size();
    }

    /** Holds every member to its part. */
    void limit() {
        forgetEnded();
        grid.members().forEach(number -> {
            long pid = grid.memberProcess(number).pid();
            groups.computeIfAbsent(pid, LimitedGrid::group).ifPresent(group -> attempt(() -> group.limit(cores)));
        });
    }

    void lift() {
        forgetEnded();
        groups.values().forEach(group -> group.ifPresent(g -> attempt(g::lift)));
    }

    /** The group of a process that has ended limits nobody, and may be removed by whoever makes another. */
    private void forgetEnded() {
        groups.entrySet().removeIf(member -> {
            boolean ended = ProcessHandle.of(member.getKey()).isEmpty();
            if (ended) {
                member.getValue().ifPresent(group -> attempt(group::close));
            }
            return ended;
        });
    }

    /** Whether the machine lets us limit anybody. */
    boolean isEnforced() {
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
        disconnect();
        grid.members().forEach(grid::killMember);
        for (int number = 1; number <= members; number++) {
            if (number <= known) {
                grid.startMember(number);
            } else {
                known = grid.addMember();
            }
        }
    }

    /**
     * Lets members join or leave, one after the other, each held to its part as soon as it is ready.
     *
     * @return the longest time from the moment that the cluster knew of one until all jobs had counted, on all members, what
     *     was new
     */
    Duration resize(int members) throws InterruptedException {
        Duration longest = Duration.ZERO;
        while (members() != members) {
            Progress before = Progress.of(client());
            if (members() < members) {
                known = grid.addMember();
                limit();
            } else {
                grid.stopMember(grid.members().getLast());
            }
            int present = members();
            Progress flowing = await(LONGEST_CHANGE, now -> now.flowsOn(present, before));
            Duration took = Duration.ofMillis(Math.max(0, flowing.newestMillis() - changedMillis));
            longest = took.compareTo(longest) > 0 ? took : longest;
        }
        return longest;
    }

    /**
     * Looks at the jobs until they are far enough, and tells how far that is.
     *
     * @throws IllegalStateException naming a member that ended by itself, or how far they were when it took too long
     */
    Progress await(Duration longest, Predicate<Progress> enough) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        Progress now = Progress.of(client());
        while (!enough.test(now)) {
            grid.dead().forEach(process -> {
                throw new IllegalStateException(process.name() + " ended by itself: " + process.log());
            });
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("After " + longest.toSeconds() + " s with " + members()
                        + " members the jobs were no further than " + now + ": the logs of the members say why");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            now = Progress.of(client());
        }
        return now;
    }

    @Override
    public void close() {
        disconnect();
        grid.close();
        forgetEnded();
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
