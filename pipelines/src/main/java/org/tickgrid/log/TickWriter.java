package org.tickgrid.log;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.partition.PartitionService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.tickgrid.grid.AppendTicks;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Reading;
import org.tickgrid.market.RecentTicks;

/** Adds the readings of ticks to those that {@link GridMap#TICKS} has of their symbols: all that wait, in one go. */
final class TickWriter extends PacedWriter {

    /** Ticks that may wait; then the processor takes no more, and those before it wait. */
    private static final int MOST_WAITING = 32_768;

    private Map<String, RecentTicks> waiting = new LinkedHashMap<>();
    private int ticks;
    private IMap<String, RecentTicks> map;
    private PartitionService partitions;

    TickWriter() {
        super(GridMap.TICKS.name(), MOST_WAITING, Duration.ofMillis(50), Duration.ofMillis(500));
    }

    @Override
    protected void init(Context context) {
        HazelcastInstance grid = context.hazelcastInstance();
        map = GridMap.TICKS.in(grid);
        partitions = grid.getPartitionService();
    }

    @Override
    int waiting() {
        return ticks;
    }

    @Override
    void add(Object readings) {
        ((Iterable<?>) readings).forEach(reading -> add((Reading) reading));
    }

    private void add(Reading reading) {
        waiting.computeIfAbsent(reading.candle().symbol(), _ -> new RecentTicks(reading))
                .add(reading);
        ticks++;
    }

    /** One operation for each of the map's partitions: one for all would carry all ticks to each. */
    @Override
    CompletableFuture<?> write() {
        Map<Integer, Map<String, RecentTicks>> byPartition = new HashMap<>();
        waiting.forEach((symbol, batch) -> byPartition
                .computeIfAbsent(partitions.getPartition(symbol).getPartitionId(), _ -> new HashMap<>())
                .put(symbol, batch));
        List<CompletableFuture<?>> writes = new ArrayList<>();
        for (Map<String, RecentTicks> batches : byPartition.values()) {
            writes.add(
                    map.submitToKeys(batches.keySet(), new AppendTicks(batches)).toCompletableFuture());
        }
        waiting = new LinkedHashMap<>();
        ticks = 0;
        return CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new));
    }
}
