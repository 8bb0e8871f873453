package org.tickgrid.benchmarks.flink;

import java.util.Map;
import java.util.UUID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.tickgrid.benchmarks.engines.process.EngineProgram;
import org.tickgrid.benchmarks.engines.process.FlinkSettings;
import org.tickgrid.benchmarks.engines.process.Guarantee;
import org.tickgrid.benchmarks.engines.process.Progress;
import org.tickgrid.benchmarks.engines.process.Task;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Topic;

/**
 * The same work on Flink.
 *
 * <pre>
 * source ──keyBy symbol──► work ──► sink
 * </pre>
 */
public final class FlinkProgram implements EngineProgram {

    private FlinkProgram() {}

    public static void main(String... arguments) {
        EngineProgram.run(new FlinkProgram(), arguments);
    }

    @Override
    public Progress start(Task task) throws Exception {
        Configuration configuration = Configuration.fromMap(FlinkSettings.job());
        configuration.setString(
                "execution.checkpointing.dir", task.folder().toUri().toString());
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(task.parallelism(), configuration);
        if (task.exactlyOnce()) {
            environment.enableCheckpointing(Guarantee.INTERVAL.toMillis(), CheckpointingMode.EXACTLY_ONCE);
        }
        environment
                .fromSource(source(task), WatermarkStrategy.noWatermarks(), "market")
                .keyBy(bar -> bar.symbol, Types.STRING)
                .map(new FlinkWork())
                .sinkTo(sink(task));
        haltOnFailure(environment.executeAsync("indicators"));
        return Progress.of(task);
    }

    private static void haltOnFailure(JobClient job) {
        job.getJobExecutionResult().whenComplete((result, fault) -> {
            if (fault != null) {
                fault.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        });
    }

    private static KafkaSource<LogBar> source(Task task) {
        KafkaSourceBuilder<LogBar> source = KafkaSource.<LogBar>builder()
                .setBootstrapServers(task.bootstrapServers())
                .setTopics(Topic.MARKET)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new LogBarReader());
        FlinkSettings.consumer().forEach(source::setProperty);
        return source.build();
    }

    private static Sink<Reading> sink(Task task) {
        return switch (task.sink()) {
            case COUNTED -> new CountingSink();
            case KAFKA -> kafka(task);
            case MAPS -> throw new IllegalArgumentException("Flink has no maps");
        };
    }

    private static KafkaSink<Reading> kafka(Task task) {
        KafkaSinkBuilder<Reading> sink = KafkaSink.<Reading>builder()
                .setBootstrapServers(task.bootstrapServers())
                .setRecordSerializer(new ReadingRecords())
                .setTransactionalIdPrefix("flink-" + UUID.randomUUID())
                .setDeliveryGuarantee(task.exactlyOnce() ? DeliveryGuarantee.EXACTLY_ONCE : DeliveryGuarantee.NONE);
        for (Map.Entry<String, String> setting : FlinkSettings.producer().entrySet()) {
            sink.setProperty(setting.getKey(), setting.getValue());
        }
        return sink.build();
    }
}
