package org.tickgrid.member;

import com.hazelcast.config.Config;
import com.hazelcast.core.HazelcastInstance;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.JobLoad;

/** What each job and each feed does on this member, and how much the feeds and the journals behind them can hold. */
@Component
class LoadMeters {

    private final HazelcastInstance grid;
    private final MeterRegistry registry;

    LoadMeters(HazelcastInstance grid, Jobs jobs, MeterRegistry registry) {
        this.grid = grid;
        this.registry = registry;
        jobs.names().forEach(this::job);
        GridMap.FOLLOWED.forEach(this::feed);
    }

    private void job(String name) {
        JobLoad load = JobLoad.of(grid, name);
        FunctionCounter.builder("tickgrid.member.records", load, JobLoad::records)
                .description("Records, or changes of maps, that a job has taken on this member")
                .tag("job", name)
                .register(registry);
        Gauge.builder("tickgrid.member.lag", load, JobLoad::behind)
                .description("Records of the log that are this member's to take, and not taken yet")
                .tag("job", name)
                .register(registry);
        TimeGauge.builder("tickgrid.member.snapshot.age", load, TimeUnit.NANOSECONDS, LoadMeters::age)
                .description("Time since the job's last complete snapshot; NaN before the first")
                .tag("job", name)
                .register(registry);
        TimeGauge.builder(
                        "tickgrid.member.snapshot.duration",
                        load,
                        TimeUnit.NANOSECONDS,
                        one -> one.saved().took().toNanos())
                .description("How long the last snapshot took here, until the whole cluster had it")
                .tag("job", name)
                .register(registry);
    }

    private static double age(JobLoad load) {
        JobLoad.Saved saved = load.saved();
        return saved.took().isZero() ? Double.NaN : System.nanoTime() - saved.at();
    }

    private void feed(GridMap<String, ?> map) {
        Config config = grid.getConfig();
        FunctionCounter.builder("tickgrid.feed.changes", JobLoad.of(grid, map.feed()), JobLoad::records)
                .description("Changes of a map that were passed on into its feed on this member")
                .tag("map", map.name())
                .register(registry);
        Gauge.builder(
                        "tickgrid.feed.capacity",
                        () -> config.findRingbufferConfig(map.feed()).getCapacity())
                .description("Changes that a feed keeps for those who follow it")
                .tag("map", map.name())
                .register(registry);
        Gauge.builder(
                        "tickgrid.journal.capacity",
                        () -> config.findMapConfig(map.name())
                                .getEventJournalConfig()
                                .getCapacity())
                .description("Changes that a map's journal keeps for its feed, in all partitions together")
                .tag("map", map.name())
                .register(registry);
    }
}
