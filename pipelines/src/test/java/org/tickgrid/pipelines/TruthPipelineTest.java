package org.tickgrid.pipelines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.jet.pipeline.SourceBuilder;
import com.hazelcast.jet.pipeline.StreamSource;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.TestGrid;
import org.tickgrid.market.Topic;
import org.tickgrid.market.Truth;
import org.tickgrid.market.TruthJson;

class TruthPipelineTest {

    private static final Truth UP = new Truth("AAPL", 1_700_000_000_123L, "trend_up", 1);
    private static final Truth RANGE = new Truth("AAPL", 1_700_000_100_000L, "range", 0);
    private static final Queue<Truth> LABELS = new ConcurrentLinkedQueue<>();

    @Test
    void keepsEachLabelOnce() {
        LABELS.add(UP);
        LABELS.add(RANGE);
        LABELS.add(UP);
        StreamSource<Truth> source = SourceBuilder.stream("labels", context -> "")
                .<Truth>fillBufferFn((nothing, buffer) -> {
                    for (Truth label = LABELS.poll(); label != null; label = LABELS.poll()) {
                        buffer.add(label);
                    }
                })
                .build();
        try (TestGrid grid = new TestGrid(10)) {
            grid.member().getJet().newJob(TruthPipeline.create(source));

            await().untilAsserted(() -> assertThat((Map<String, Truth>) GridMap.TRUTH.in(grid.member()))
                    .containsEntry("AAPL/1700000000123", UP)
                    .containsEntry("AAPL/1700000100000", RANGE)
                    .hasSize(2));
        }
    }

    @Test
    void passesOverWhatIsNoLabel() {
        assertThat(TruthPipeline.label(record(TruthJson.write(UP)))).isEqualTo(UP);
        assertThat(TruthPipeline.label(record("{\"symbol\":\"AAPL\"}".getBytes(UTF_8))))
                .isNull();
        assertThat(TruthPipeline.label(record("?".getBytes(UTF_8)))).isNull();
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] value) {
        return new ConsumerRecord<>(Topic.TRUTH, 0, 7, new byte[0], value);
    }
}
