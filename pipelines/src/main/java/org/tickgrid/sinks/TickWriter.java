package org.tickgrid.sinks;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.partition.PartitionService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.tickgrid.grid.AppendTicks;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.RecentTicks;

/** Adds the readings of ticks to those that {@link GridMap#TICKS} has of their symbols, some partitions of it at a time.
 *
 * <p>It takes {@link RecentTicks}, and those that it took are its own. */
public final class TickWriter extends PacedWriter {

    /** Ticks that may wait; then the processor takes no more, and those before it wait. */
    private static final int MOST_WAITING = 32_768;

    private static final int PARTITIONS_AT_ONCE = 2;

    /** By partition of the map; first the one that has waited longest. */
    private final Map<Integer, Batch> waiting = new LinkedHashMap<>();

    private int ticks;
    private IMap<String, RecentTicks> map;
    private PartitionService partitions;

    public TickWriter() {
        super("Map " + GridMap.TICKS.name(), MOST_WAITING, Duration.ofMillis(10));
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
    void add(Object batch) {
        RecentTicks next = (RecentTicks) batch;
        waiting.computeIfAbsent(partitions.getPartition(next.symbol()).getPartitionId(), _ -> new Batch())
                .add(next);
        ticks += next.size();
    }

    /** One operation for each partition: one for all would carry all ticks to each. */
    @Override
    CompletableFuture<?> write(boolean all) {
        int most = all ? waiting.size() : PARTITIONS_AT_ONCE;
        List<CompletableFuture<?>> writes = new ArrayList<>();
        Iterator<Batch> oldest = waiting.values().iterator();
        while (oldest.hasNext() && writes.size() < most) {
            Batch batch = oldest.next();
            oldest.remove();
            ticks -= batch.ticks;
            writes.add(map.submitToKeys(batch.symbols.keySet(), new AppendTicks(batch.symbols))
                    .toCompletableFuture());
        }
        return CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new));
    }

    /** What waits for one partition. */
    private static final class Batch {

        final Map<String, RecentTicks> symbols = new HashMap<>();
        int ticks;

        void add(RecentTicks next) {
            symbols.merge(next.symbol(), next, (known, later) -> {
                known.addAll(later);
                return known;
            });
            ticks += next.size();
        }
    }
}
