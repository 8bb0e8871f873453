package org.tickgrid.pipelines;

import static com.hazelcast.jet.Util.mapEventNewValue;
import static com.hazelcast.jet.Util.mapPutEvents;

import com.hazelcast.jet.core.ProcessorMetaSupplier;
import com.hazelcast.jet.pipeline.JournalInitialPosition;
import com.hazelcast.jet.pipeline.Pipeline;
import com.hazelcast.jet.pipeline.Sinks;
import com.hazelcast.jet.pipeline.Sources;
import java.util.List;
import org.tickgrid.grid.GridMap;
import org.tickgrid.sinks.FeedWriter;

/**
 * Repeats every change of some maps for all who follow them, however many do.
 *
 * <pre>
 * map's event journal ──► reliable topic "feed-…"     for each map
 * </pre>
 */
public final class FeedPipeline {

    private FeedPipeline() {}

    /** One job for all the maps: what a job costs when it starts, and at each snapshot, it costs once. */
    public static Pipeline create(List<? extends GridMap<String, ?>> maps) {
        Pipeline p = Pipeline.create();
        maps.forEach(map -> draw(p, map));
        return p;
    }

    private static <V> void draw(Pipeline p, GridMap<String, V> map) {
        p.readFrom(Sources.<V, String, V>mapJournal(
                        map.name(), JournalInitialPosition.START_FROM_OLDEST, mapEventNewValue(), mapPutEvents()))
                .withoutTimestamps()
                .setLocalParallelism(1)
                .writeTo(Sinks.fromProcessor(map.feed(), ProcessorMetaSupplier.of(1, () -> new FeedWriter<>(map))));
    }
}
