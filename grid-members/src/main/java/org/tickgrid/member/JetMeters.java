package org.tickgrid.member;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.core.metrics.JobMetrics;
import com.hazelcast.jet.core.metrics.Measurement;
import com.hazelcast.jet.core.metrics.MetricNames;
import com.hazelcast.jet.core.metrics.MetricTags;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What Jet itself measures of the jobs on this member, as {@code tickgrid.jet.…} with tags {@code job} and {@code vertex}.
 * Its counts begin anew with each execution of a job. Not for several threads at once.
 */
@Component
class JetMeters {

    private static final Map<String, String> MEASURED = Map.of(
            MetricNames.RECEIVED_COUNT, "received",
            MetricNames.EMITTED_COUNT, "emitted",
            MetricNames.QUEUES_SIZE, "queue.size",
            MetricNames.QUEUES_CAPACITY, "queue.capacity",
            MetricNames.SNAPSHOT_BYTES, "snapshot.bytes",
            MetricNames.SNAPSHOT_KEYS, "snapshot.keys",
            MetricNames.DISTRIBUTED_BYTES_OUT, "sent.bytes");

    private final String member;
    private final Map<String, MultiGauge> gauges = new LinkedHashMap<>();
    private final Map<String, List<Row<?>>> rows = new LinkedHashMap<>();

    JetMeters(HazelcastInstance grid, MeterRegistry registry) {
        member = grid.getCluster().getLocalMember().getUuid().toString();
        MEASURED.forEach((metric, name) ->
                gauges.put(metric, MultiGauge.builder("tickgrid.jet." + name).register(registry)));
    }

    /** Takes what is measured of a job now. */
    void take(String job, JobMetrics all) {
        JobMetrics here = all.filter(MetricTags.MEMBER, member);
        for (String metric : MEASURED.keySet()) {
            Map<String, Long> byVertex = here.get(metric).stream()
                    .filter(measurement -> measurement.tag(MetricTags.VERTEX) != null)
                    .collect(Collectors.groupingBy(
                            measurement -> String.valueOf(measurement.tag(MetricTags.VERTEX)),
                            Collectors.summingLong(Measurement::value)));
            byVertex.forEach((vertex, value) -> rows.computeIfAbsent(metric, _ -> new ArrayList<>())
                    .add(Row.of(Tags.of("job", job, "vertex", vertex), value)));
        }
    }

    /** Shows what was taken since the last time, and nothing else. */
    void publish() {
        gauges.forEach((metric, gauge) -> gauge.register(rows.getOrDefault(metric, List.of()), true));
        rows.clear();
    }
}
