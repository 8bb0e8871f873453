package org.tickgrid.pipelines;

import static com.hazelcast.jet.Util.mapEventNewValue;
import static com.hazelcast.jet.Util.mapPutEvents;

import com.hazelcast.jet.core.ProcessorMetaSupplier;
import com.hazelcast.jet.pipeline.JournalInitialPosition;
import com.hazelcast.jet.pipeline.Pipeline;
import com.hazelcast.jet.pipeline.Sinks;
import com.hazelcast.jet.pipeline.Sources;
import org.tickgrid.grid.GridMap;
import org.tickgrid.sinks.FeedWriter;

/**
 * Repeats every change of a map for all who follow it: one small job for each map, however many follow.
 *
 * <pre>
 * map's event journal ──► reliable topic "feed-…"
 * </pre>
 */
public final class FeedPipeline {

    private FeedPipeline() {}

    public static <V> Pipeline create(GridMap<String, V> map) {
        Pipeline p = Pipeline.create();
        p.readFrom(Sources.<V, String, V>mapJournal(
                        map.name(), JournalInitialPosition.START_FROM_OLDEST, mapEventNewValue(), mapPutEvents()))
                .withoutTimestamps()
                .setLocalParallelism(1)
                .writeTo(Sinks.fromProcessor(map.feed(), ProcessorMetaSupplier.of(1, () -> new FeedWriter<>(map))));
        return p;
    }
}
