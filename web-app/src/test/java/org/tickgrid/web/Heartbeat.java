package org.tickgrid.web;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tickgrid.grid.DatabaseState;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.JobEvent;
import org.tickgrid.grid.LogState;
import org.tickgrid.grid.StageAges;
import org.tickgrid.grid.Vitals;
import org.tickgrid.grid.Vitals.FeedState;
import org.tickgrid.grid.Vitals.JobState;
import org.tickgrid.grid.Vitals.Work;

/** Says of a member that it is well and works at a steady pace, until it is closed. */
public final class Heartbeat implements AutoCloseable {

    private static final long BEAT = 250;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final TestGrid grid;
    private final Member member;
    private final int perSecond;
    private final boolean oldest;
    private volatile @Nullable DatabaseState database;
    private volatile @Nullable LogState log;
    private long beats;

    /** @param perSecond records that each job takes there */
    public Heartbeat(TestGrid grid, HazelcastInstance member, int perSecond) {
        this.grid = grid;
        this.member = member.getCluster().getLocalMember();
        this.perSecond = perSecond;
        this.oldest = member == grid.member();
        timer.scheduleAtFixedRate(this::beat, 0, BEAT, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        beats++;
        grid.say(vitals(member, beats * BEAT, perSecond, oldest, log, database));
    }

    /** From now on it has a database, and finds it so. */
    void find(DatabaseState state) {
        database = state;
    }

    /** From now on it finds the log so. */
    void find(LogState state) {
        log = state;
    }

    /** What a member says that has been up for so long, all of which it has worked. */
    public static Vitals vitals(Member member, long uptime, int perSecond, boolean oldest) {
        return vitals(member, uptime, perSecond, oldest, null, null);
    }

    private static Vitals vitals(
            Member member,
            long uptime,
            int perSecond,
            boolean oldest,
            @Nullable LogState log,
            @Nullable DatabaseState database) {
        long records = uptime * perSecond / 1_000;
        return new Vitals(
                member.getUuid().toString(),
                member.getAddress().getHost() + ":" + member.getAddress().getPort(),
                "",
                uptime,
                160L << 20,
                512L << 20,
                0.42,
                oldest ? 15 : 8,
                List.of(
                        new Work("indicators", records, 4_000, 120, 0, 12_345),
                        new Work("signals", records, 3_000, 60, 0, 0),
                        new Work("performance", records, -1, 0, 0, 0),
                        new Work(GridMap.FEEDS, records / 10, 2_000, 8, 0, 0),
                        new Work(GridMap.SIGNALS.feed(), records / 10, -1, 0, 14, 0)),
                oldest ? jobs() : List.of(),
                oldest
                        ? GridMap.FOLLOWED.stream()
                                .map(map -> new FeedState(map.name(), 36_352, 10_000))
                                .toList()
                        : List.of(),
                ages(records),
                oldest
                        ? List.of(new JobEvent(System.currentTimeMillis(), "signals", "replaced", "other settings"))
                        : List.of(),
                oldest ? log : null,
                database);
    }

    /** Of ten records eight are as old as 5 ms at most, and one is older than 20 and younger than 50. */
    private static List<StageAges> ages(long records) {
        double[] cumulative = StageAges.BOUNDS.stream()
                .mapToDouble(bound ->
                        bound.toMillis() < 5 ? 0 : bound.toMillis() < 20 ? 0.8 : bound.toMillis() < 50 ? 0.9 : 1)
                .map(share -> share * records)
                .toArray();
        return List.of(
                StageAges.of("read", "indicators", cumulative, records),
                StageAges.of("written", "readings", cumulative, records),
                StageAges.of("fed", GridMap.READINGS.feed(), cumulative, records));
    }

    private static List<JobState> jobs() {
        return List.of(
                new JobState(GridMap.FEEDS, "RUNNING", 1_000, 500, "", 0),
                new JobState("indicators", "RUNNING", 1_000, 225_000, "3f9a12c4b00d", 0),
                new JobState("performance", "STARTING", 1_000, -1, "3f9a12c4b00d", 0),
                new JobState("signals", "RUNNING", 1_000, 8_000, "3f9a12c4b00d", 0));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
