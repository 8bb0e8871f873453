package org.tickgrid.member;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.JobLoad;
import org.tickgrid.grid.Vitals;
import org.tickgrid.grid.Vitals.Work;
import org.tickgrid.member.store.Stores;

/** Writes once a second how this member is into the grid, for all who look at it. */
@Component
class VitalSigns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(VitalSigns.class);

    private static final Duration BEAT = Duration.ofSeconds(1);

    private final HazelcastInstance grid;
    private final Overview overview;
    private final Jobs jobs;
    private final Stores stores;
    private final AgeMeters ages;
    private final JobEvents events;
    private final Retention retention;
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** The second one may have to wait for other members; the first one never does. */
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("vitals-", 0).daemon().factory());

    private CompletionStage<Void> written = CompletableFuture.completedStage(null);
    private long measuredAt = System.nanoTime();
    private long cpuTime = system.getProcessCpuTime();

    VitalSigns(
            HazelcastInstance grid,
            Overview overview,
            Jobs jobs,
            Stores stores,
            AgeMeters ages,
            JobEvents events,
            Retention retention) {
        this.grid = grid;
        this.overview = overview;
        this.jobs = jobs;
        this.stores = stores;
        this.ages = ages;
        this.events = events;
        this.retention = retention;
        every(BEAT, this::write);
        every(BEAT.multipliedBy(2), overview::renew);
    }

    private void every(Duration time, Runnable task) {
        timer.scheduleWithFixedDelay(() -> quietly(task), 0, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** While members come and go not everything has an answer: the next time will do. */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.debug("Vitals were not taken", e);
        }
    }

    /** Leaves it out while the last is still on its way. */
    private void write() {
        if (!written.toCompletableFuture().isDone()) {
            return;
        }
        Vitals now = vitals();
        IMap<String, Vitals> map = GridMap.VITALS.in(grid);
        written = map.setAsync(now.member(), now, Vitals.LIFE_SECONDS, TimeUnit.SECONDS);
    }

    private Vitals vitals() {
        Member self = grid.getCluster().getLocalMember();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Vitals(
                self.getUuid().toString(),
                self.getAddress().getHost() + ":" + self.getAddress().getPort(),
                System.getenv().getOrDefault("HOSTNAME", ""),
                ManagementFactory.getRuntimeMXBean().getUptime(),
                heap.getUsed(),
                heap.getMax(),
                cpu(),
                (int) grid.getPartitionService().getPartitions().stream()
                        .filter(partition -> self.equals(partition.getOwner()))
                        .count(),
                Stream.concat(jobs.names().stream(), GridMap.FOLLOWED.stream().map(GridMap::feed))
                        .map(this::work)
                        .toList(),
                overview.jobs(),
                overview.feeds(),
                ages.counts(),
                events.newest(),
                retention.state(),
                stores.state().orElse(null));
    }

    private double cpu() {
        long now = System.nanoTime();
        long used = system.getProcessCpuTime();
        double cores = (double) (used - cpuTime) / Math.max(1, now - measuredAt);
        measuredAt = now;
        cpuTime = used;
        return Math.max(0, cores);
    }

    private Work work(String name) {
        JobLoad load = JobLoad.of(grid, name);
        JobLoad.Saved saved = load.saved();
        long ago = saved.took().isZero()
                ? -1
                : Duration.ofNanos(System.nanoTime() - saved.at()).toMillis();
        return new Work(name, load.records(), ago, saved.took().toMillis(), load.age(), load.behind());
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
