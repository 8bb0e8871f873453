package org.tickgrid.grid;

import static com.hazelcast.jet.Util.mapEventNewValue;
import static com.hazelcast.jet.Util.mapPutEvents;

import com.hazelcast.jet.pipeline.JournalInitialPosition;
import com.hazelcast.jet.pipeline.Pipeline;
import com.hazelcast.jet.pipeline.Sink;
import com.hazelcast.jet.pipeline.SinkBuilder;
import com.hazelcast.jet.pipeline.Sources;
import com.hazelcast.topic.ITopic;
import java.util.ArrayList;
import java.util.List;
import org.tickgrid.market.Traced;

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
                .writeTo(feed(map.feed()));
        return p;
    }

    /** Publishes what has come since the last time in as few goes as the topic allows. */
    private static <V> Sink<V> feed(String name) {
        return SinkBuilder.sinkBuilder(
                        name,
                        context -> new Batch<V>(
                                context.hazelcastInstance().getReliableTopic(name),
                                name,
                                Ages.of(context.hazelcastInstance())))
                .<V>receiveFn(Batch::add)
                .flushFn(Batch::publish)
                .preferredLocalParallelism(1)
                .build();
    }

    private static final class Batch<V> {

        /** The topic takes no more at a time. */
        private static final int MOST = 1_000;

        private final ITopic<V> topic;
        private final String name;
        private final Ages ages;
        private final List<V> waiting = new ArrayList<>();

        Batch(ITopic<V> topic, String name, Ages ages) {
            this.topic = topic;
            this.name = name;
            this.ages = ages;
        }

        void add(V value) {
            waiting.add(value);
        }

        void publish() throws Exception {
            for (int from = 0; from < waiting.size(); from += MOST) {
                topic.publishAll(waiting.subList(from, Math.min(from + MOST, waiting.size())));
            }
            if (!waiting.isEmpty() && waiting.getFirst() instanceof Traced traced) {
                ages.addReceived(Ages.Stage.FED, name, traced.received());
            }
            waiting.clear();
        }
    }
}
