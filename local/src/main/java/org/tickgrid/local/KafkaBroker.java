package org.tickgrid.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** A Kafka broker that is its own controller, with its data in a folder. */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration LONGEST_FORMAT = Duration.ofSeconds(60);

    private final Installation installation;
    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final Map<String, String> more;
    private volatile @Nullable ChildProcess process;

    /**
     * @param folder where its log goes; its data and settings go into {@code kafka} below it
     * @param more settings beside the usual ones
     */
    KafkaBroker(Installation installation, Path folder, int port, int controllerPort, Map<String, String> more) {
        this.installation = installation;
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.more = more;
    }

    /**
     * Starts one on free ports, of which no grid knows. Returns when it is ready.
     *
     * @param folder where its log and its data go
     */
    public static KafkaBroker startAlone(Path folder) {
        return startAlone(folder, Map.of());
    }

    /**
     * The same.
     *
     * @param more settings beside the usual ones
     */
    public static KafkaBroker startAlone(Path folder, Map<String, String> more) {
        Ports ports = new Ports();
        KafkaBroker broker = new KafkaBroker(Installation.find(), folder, ports.any(), ports.any(), more);
        try {
            broker.start().awaitReady();
            return broker;
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /** Its address, as Kafka's clients take it. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Begins to start it, on the data that its folder holds already. */
    ChildProcess start() {
        Path settings = folder.resolve("kafka").resolve("server.properties");
        try {
            Files.createDirectories(settings.getParent());
            Files.writeString(settings, settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(data().resolve("meta.properties"))) {
            format(settings);
        }
        Program broker = Program.main(
                "kafka",
                List.of(
                        "-Xmx384m",
                        "-Xms384m",
                        "-Xmn192m",
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true"),
                installation.brokerClassPath(),
                "kafka.Kafka",
                List.of(settings.toString()));
        ChildProcess started = ChildProcess.start(broker, Readiness.listensOn(port), installation.tether(), folder);
        process = started;
        return started;
    }

    /** The one that runs, or ran last. */
    ChildProcess process() {
        ChildProcess last = process;
        if (last == null) {
            throw new IllegalStateException("The broker was never started");
        }
        return last;
    }

    Stream<ChildProcess> processes() {
        return Stream.ofNullable(process);
    }

    /** Ends it. */
    void stop() {
        processes().forEach(ChildProcess::stop);
    }

    /** Ends it, and forgets its data. */
    @Override
    public void close() {
        stop();
        Folders.clear(folder.resolve("kafka"));
    }

    private void format(Path settings) {
        Program format = Program.main(
                "kafka-format",
                List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                installation.brokerClassPath(),
                "kafka.tools.StorageTool",
                List.of("format", "--ignore-formatted", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()));
        ChildProcess process =
                ChildProcess.start(format, () -> Optional.of("never ready"), installation.tether(), folder);
        int status = process.awaitExit(LONGEST_FORMAT);
        if (status != 0) {
            throw new StartFailedException(process.name(), "ended with status " + status, process.log());
        }
    }

    private Path data() {
        return folder.resolve("kafka").resolve("data");
    }

    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                group.initial.rebalance.delay.ms=0
                # Hardly a topic here is compacted.
                log.cleaner.dedupe.buffer.size=8388608
                # A single broker can hold its own topics once only.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=8
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                %4$s
                """.formatted(port, controllerPort, data(), lines(more));
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n"));
    }
}
