package org.tickgrid.grid;

import com.hazelcast.map.EntryProcessor;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.RecentTicks;

/** Adds ticks to those that {@link GridMap#TICKS} has of their symbols. What it has already it passes over. */
public final class AppendTicks implements EntryProcessor<String, RecentTicks, Void> {

    private static final long serialVersionUID = 1;

    private final Map<String, RecentTicks> batches;

    /** @param batches by symbol; not to be changed afterwards */
    public AppendTicks(Map<String, RecentTicks> batches) {
        this.batches = batches;
    }

    @Override
    public @Nullable Void process(Map.Entry<String, RecentTicks> entry) {
        RecentTicks batch = batches.get(entry.getKey());
        if (batch != null) {
            RecentTicks known = entry.getValue();
            RecentTicks ticks = known == null ? new RecentTicks(batch) : known;
            ticks.addAll(batch);
            entry.setValue(ticks);
        }
        return null;
    }
}
