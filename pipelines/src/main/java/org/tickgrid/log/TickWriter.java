package org.tickgrid.log;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.core.AbstractProcessor;
import com.hazelcast.jet.core.Inbox;
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
final class TickWriter extends AbstractProcessor {

    /** Ticks that may wait; then the processor takes no more, and those before it wait. */
    private static final int MOST_WAITING = 32_768;

    private final Pace pace = new Pace(GridMap.TICKS.name(), Duration.ofMillis(50), Duration.ofMillis(500));
    private Map<String, RecentTicks> waiting = new LinkedHashMap<>();
    private int ticks;
    private IMap<String, RecentTicks> map;
    private PartitionService partitions;

    @Override
    protected void init(Context context) {
        HazelcastInstance grid = context.hazelcastInstance();
        map = GridMap.TICKS.in(grid);
        partitions = grid.getPartitionService();
    }

    @Override
    public boolean tryProcess() {
        writeInGoodTime();
        return true;
    }

    @Override
    public void process(int ordinal, Inbox inbox) {
        while (ticks < MOST_WAITING) {
            Iterable<?> readings = (Iterable<?>) inbox.poll();
            if (readings == null) {
                break;
            }
            readings.forEach(reading -> add((Reading) reading));
        }
        writeInGoodTime();
    }

    private void add(Reading reading) {
        waiting.computeIfAbsent(reading.candle().symbol(), _ -> new RecentTicks(reading))
                .add(reading);
        ticks++;
    }

    @Override
    public boolean saveToSnapshot() {
        return writeAll();
    }

    @Override
    public boolean complete() {
        return writeAll();
    }

    private void writeInGoodTime() {
        boolean full = ticks >= MOST_WAITING;
        if (ticks > 0 && (full ? pace.isOver() : pace.isDue())) {
            write();
        }
    }

    /** Whether everything has been written. */
    private boolean writeAll() {
        if (!pace.isOver()) {
            return false;
        }
        if (ticks == 0) {
            return true;
        }
        write();
        return false;
    }

    /** One operation for each of the map's partitions: one for all would carry all ticks to each. */
    private void write() {
        Map<Integer, Map<String, RecentTicks>> byPartition = new HashMap<>();
        waiting.forEach((symbol, batch) -> byPartition
                .computeIfAbsent(partitions.getPartition(symbol).getPartitionId(), _ -> new HashMap<>())
                .put(symbol, batch));
        List<CompletableFuture<?>> writes = new ArrayList<>();
        for (Map<String, RecentTicks> batches : byPartition.values()) {
            writes.add(
                    map.submitToKeys(batches.keySet(), new AppendTicks(batches)).toCompletableFuture());
        }
        pace.write(CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new)));
        waiting = new LinkedHashMap<>();
        ticks = 0;
    }
}
