package org.tickgrid.pipelines;

import com.hazelcast.jet.kafka.KafkaSources;
import com.hazelcast.jet.pipeline.Pipeline;
import com.hazelcast.jet.pipeline.Sinks;
import com.hazelcast.jet.pipeline.StreamSource;
import com.hazelcast.logging.ILogger;
import com.hazelcast.logging.Logger;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.tickgrid.grid.GridMap;
import org.tickgrid.log.KafkaCluster;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.Topic;
import org.tickgrid.market.Truth;
import org.tickgrid.market.TruthJson;

/**
 * Takes the simulator's labels into the grid, for the evaluation alone: no rule reads them. A label that is read again takes
 * its own place.
 *
 * <pre>
 * topic "truth" ──► labels ──► map "truth"
 * </pre>
 */
public final class TruthPipeline {

    private static final ILogger LOG = Logger.getLogger(TruthPipeline.class);

    private TruthPipeline() {}

    public static Pipeline create(StreamSource<Truth> labels) {
        Pipeline p = Pipeline.create();
        p.readFrom(labels)
                .withoutTimestamps()
                .setLocalParallelism(1)
                .writeTo(Sinks.map(GridMap.TRUTH.name(), GridMap::truth, truth -> truth));
        return p;
    }

    /** The topic from its oldest label on. It must exist. */
    public static StreamSource<Truth> labels(KafkaCluster kafka) {
        Properties properties = new Properties();
        properties.putAll(kafka.client(Map.of()));
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, "false");
        return KafkaSources.<byte[], byte[], Truth>kafka(properties, TruthPipeline::label, Topic.TRUTH);
    }

    /** Null, so that Jet passes over it, for what is no label: nothing that people rely on hangs on one. */
    static @Nullable Truth label(ConsumerRecord<byte[], byte[]> record) {
        try {
            return TruthJson.read(record.value());
        } catch (InvalidRecordException e) {
            LOG.warning("A label is not understood and passed over: partition " + record.partition() + ", offset "
                    + record.offset() + ": " + e.getMessage());
            return null;
        }
    }
}
