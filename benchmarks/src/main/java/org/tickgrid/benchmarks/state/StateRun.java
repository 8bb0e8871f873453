package org.tickgrid.benchmarks.state;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.core.JobStatus;
import com.hazelcast.jet.core.metrics.Measurement;
import com.hazelcast.map.IMap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.tickgrid.grid.GridMap;
import org.tickgrid.local.LocalGrid;
import org.tickgrid.local.LocalSettings;
import org.tickgrid.log.Tally;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

/** One member with all jobs, fed until it knows every symbol, and asked what that takes. */
final class StateRun {

    private static final String MEMBERS = "grid-members";
    private static final String INDICATORS = "indicators";
    private static final List<String> JOBS = List.of(INDICATORS, "signals", "performance");
    private static final List<String> TIMEFRAMES = List.of("tick", "1m", "1h");
    private static final List<String> SET =
            List.of("sma(20)", "ema(12)", "ema(26)", "rsi(14)", "macd(12,26,9)", "bollinger(20,2)");

    /** Those that hold bytes: what an object takes, as ticks are, the grid cannot tell. */
    private static final List<GridMap<String, ?>> MAPS =
            List.of(GridMap.READINGS, GridMap.FORMING, GridMap.CANDLES, GridMap.PERFORMANCE);

    /** After so many bars of a symbol each timeframe has closed candles, and one is open. */
    private static final int ROUNDS = 4;

    private static final int SNAPSHOTS = 5;
    private static final int SAMPLE = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration WORKING = Duration.ofMillis(500);
    private static final Duration WATCHING = Duration.ofMillis(2);

    private final int symbols;

    StateRun(int symbols) {
        this.symbols = symbols;
    }

    StateFigures measure(Path folder) {
        try (LocalGrid grid = LocalGrid.start(settings(folder));
                Rounds rounds = new Rounds(grid.bootstrapServers(), symbols)) {
            HazelcastInstance client = grid.connect();
            try {
                return measure(grid, client, rounds);
            } finally {
                client.shutdown();
            }
        }
    }

    private StateFigures measure(LocalGrid grid, HazelcastInstance client, Rounds rounds) {
        long member = grid.memberProcess(1).pid();
        MemberHeap before = MemberHeap.of(member);
        for (int i = 0; i < ROUNDS; i++) {
            rounds.writeNext();
            await(WORKING, () -> JOBS.stream().allMatch(job -> read(client, job) == rounds.written()));
        }
        Snapshots snapshots = new Snapshots(grid.memberProcess(1).log());
        int present = snapshots.of(INDICATORS).size();
        await(WORKING, () -> snapshots.of(INDICATORS).size() >= present + SNAPSHOTS);
        MemberHeap after = MemberHeap.of(member);
        return new StateFigures(
                symbols,
                TIMEFRAMES.size(),
                SET.size(),
                perSymbol(after.bytes() - before.bytes()),
                perSymbol(after.jobBytes() - before.jobBytes()),
                JOBS.stream().map(job -> saved(snapshots.of(job))).toList(),
                MAPS.stream().map(map -> kept(map.in(client), map.name())).toList(),
                restart(client, rounds));
    }

    private static LocalSettings settings(Path folder) {
        LocalSettings settings = LocalSettings.forTest(folder)
                .withParts()
                .withJvm(MEMBERS, "-Xmx4g")
                .withArgument(MEMBERS, "--logging.level." + Snapshots.LOGGER + "=DEBUG")
                .withArgument(MEMBERS, "--tickgrid.jobs.indicators.timeframes=" + String.join(",", TIMEFRAMES));
        for (int i = 0; i < SET.size(); i++) {
            settings = settings.withArgument(MEMBERS, "--tickgrid.jobs.indicators.set[" + i + "]=" + SET.get(i));
        }
        return settings;
    }

    private double perSymbol(long bytes) {
        return Math.round((double) bytes / symbols);
    }

    private StateFigures.Saved saved(List<Snapshots.Snapshot> all) {
        List<Snapshots.Snapshot> last = all.subList(Math.max(0, all.size() - SNAPSHOTS), all.size());
        long bytes = last.getLast().bytes();
        double millis = last.stream()
                .sorted(Comparator.comparingLong(Snapshots.Snapshot::millis))
                .toList()
                .get(last.size() / 2)
                .millis();
        return new StateFigures.Saved(last.getLast().job(), bytes, perSymbol(bytes), millis);
    }

    /** By the cost of some entries, taken at random. */
    private static <V> StateFigures.Kept kept(IMap<String, V> map, String name) {
        List<String> keys = List.copyOf(map.keySet());
        double cost = new Random(1)
                .ints(SAMPLE, 0, Math.max(1, keys.size()))
                .mapToObj(i -> map.getEntryView(keys.get(i)))
                .filter(Objects::nonNull)
                .mapToLong(view -> view.getCost())
                .average()
                .orElse(0);
        return new StateFigures.Kept(name, keys.size(), Math.round(cost));
    }

    /** Seconds from the order to a resting job to go on until a bar that was written after it stands in the map. */
    private static double restart(HazelcastInstance client, Rounds rounds) {
        IMap<String, Reading> readings = GridMap.READINGS.in(client);
        String key = GridMap.closed(Rounds.symbol(0), Timeframe.TICK);
        Job job = job(client, INDICATORS);
        job.suspend();
        await(WATCHING, () -> job.getStatus() == JobStatus.SUSPENDED);
        long begun = System.nanoTime();
        job.resume();
        long time = rounds.writeOne();
        await(WATCHING, () -> {
            Reading reading = readings.get(key);
            return reading != null && reading.candle().start() == time;
        });
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long read(HazelcastInstance client, String job) {
        return job(client, job).getMetrics().get(Tally.RECORDS.metric()).stream()
                .mapToLong(Measurement::value)
                .sum();
    }

    private static Job job(HazelcastInstance client, String name) {
        return Objects.requireNonNull(client.getJet().getJob(name), name);
    }

    /** Asks now and then whether it has come about. */
    private static void await(Duration pause, BooleanSupplier hasCome) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!hasCome.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The member was not done within " + LONGEST.toMinutes() + " minutes");
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }
}
