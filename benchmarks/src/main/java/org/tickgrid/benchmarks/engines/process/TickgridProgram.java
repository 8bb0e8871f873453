package org.tickgrid.benchmarks.engines.process;

import com.hazelcast.config.Config;
import com.hazelcast.config.YamlConfigBuilder;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.config.JobConfig;
import com.hazelcast.jet.config.ProcessingGuarantee;
import com.hazelcast.jet.core.DAG;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.tickgrid.grid.JobLoad;
import org.tickgrid.local.Installation;
import org.tickgrid.log.KafkaCluster;
import org.tickgrid.log.LogSettings;
import org.tickgrid.log.Outlet;
import org.tickgrid.log.kafka.KafkaLog;
import org.tickgrid.market.Timeframe;
import org.tickgrid.pipelines.IndicatorPipeline;
import org.tickgrid.pipelines.IndicatorSettings;
import org.tickgrid.pipelines.KafkaSink;

/** Tickgrid's own job {@code indicators}, on one member that is set up as the product's are. */
public final class TickgridProgram implements EngineProgram {

    private static final String JOB = "indicators";
    private static final Duration LAG = Duration.ofSeconds(2);

    private TickgridProgram() {}

    public static void main(String... arguments) {
        EngineProgram.run(new TickgridProgram(), arguments);
    }

    @Override
    public Progress start(Task task) throws IOException {
        HazelcastInstance grid = Hazelcast.newHazelcastInstance(config(task.parallelism()));
        grid.getJet().newJob(job(task), jobConfig(task));
        // A key in the maps says how far it had come when it was last told, which in a backlog is seconds ago.
        return task.sink() == Sink.MAPS ? JobLoad.of(grid, JOB)::records : Progress.of(task);
    }

    private static DAG job(Task task) {
        return IndicatorPipeline.create(
                new LogSettings(
                        new KafkaLog(KafkaCluster.at(task.bootstrapServers()), Duration.ZERO), task.parallelism()),
                new IndicatorSettings(List.of(Timeframe.TICK), SymbolReadings.INDICATORS, LAG),
                new IndicatorPipeline.Sinks(
                        task.sink() == Sink.MAPS,
                        sink(task),
                        KafkaSink.rejected(KafkaCluster.at(task.bootstrapServers()))));
    }

    private static Outlet.@Nullable Factory sink(Task task) {
        return switch (task.sink()) {
            case COUNTED -> new CountingOutlet.Factory();
            case KAFKA -> KafkaSink.readings(KafkaCluster.at(task.bootstrapServers()), task.exactlyOnce());
            case MAPS -> null;
        };
    }

    private static JobConfig jobConfig(Task task) {
        return new JobConfig()
                .setName(JOB)
                .setProcessingGuarantee(
                        task.exactlyOnce() ? ProcessingGuarantee.EXACTLY_ONCE : ProcessingGuarantee.NONE)
                .setSnapshotIntervalMillis(Guarantee.INTERVAL.toMillis());
    }

    private static Config config(int parallelism) throws IOException {
        Properties properties = new Properties();
        properties.setProperty(
                "cluster-name", "bench-" + ProcessHandle.current().pid());
        properties.setProperty("host", "127.0.0.1");
        properties.setProperty("port", Integer.toString(freePort()));
        properties.setProperty("parallelism", Integer.toString(parallelism));
        try (InputStream yaml = Files.newInputStream(
                Installation.find().home().resolve("grid-members/src/main/resources/hazelcast.yaml"))) {
            return new YamlConfigBuilder(yaml).setProperties(properties).build();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
