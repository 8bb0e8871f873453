package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A real Kafka broker on the loopback interface, in a JVM of its own that ends with this one. Its log survives a kill. */
final class TestBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final int port = freePort();
    private @Nullable Process process;

    private final @Nullable TestCertificates certificates;

    TestBroker() {
        this(false);
    }

    private TestBroker(boolean encrypted) {
        try {
            folder = Files.createTempDirectory("broker");
            certificates = encrypted ? new TestCertificates(folder) : null;
            Files.writeString(folder.resolve("server.properties"), properties(freePort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One that takes encrypted connections alone, and asks its clients for a certificate. */
    static TestBroker startedWithTls() {
        TestBroker broker = new TestBroker(true);
        broker.start();
        return broker;
    }

    /** What its clients need beside its address. */
    Map<String, String> clientSettings() {
        return certificates == null ? Map.of() : certificates.clientSettings();
    }

    static TestBroker started() {
        TestBroker broker = new TestBroker();
        broker.start();
        return broker;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Returns once it takes connections. */
    void start() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dlogback.configurationFile=broker-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                folder.resolve("server.properties").toString());
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("broker.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(PATIENCE).until(this::takesConnections);
    }

    /** As {@code kill -9} does. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** It stays connected, but does not answer until {@link #resume}. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    /** All that stands in a topic now, partition by partition. */
    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        Map<String, Object> config = new HashMap<>(clientSettings());
        config.putAll(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                address(),
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                20,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                10_000));
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The last record of a topic that has this value. */
    ConsumerRecord<byte[], byte[]> last(String topic, byte[] value) {
        return read(topic).stream()
                .filter(record -> Arrays.equals(record.value(), value))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("Not in topic " + topic));
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "(no header)" : text(header.value());
    }

    static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    @Override
    public void close() {
        kill();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String signal) throws IOException, InterruptedException {
        if (process != null) {
            new ProcessBuilder("kill", signal, "" + process.pid()).start().waitFor();
        }
    }

    private boolean takesConnections() {
        if (process == null || !process.isAlive()) {
            throw new IllegalStateException("The broker has ended: " + log());
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("broker.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String properties(int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENTS://127.0.0.1:%1$d
                listener.security.protocol.map=CLIENTS:%4$s,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=CLIENTS
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%3$s
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                %5$s
                """.formatted(
                        port,
                        controllerPort,
                        folder.resolve("data"),
                        certificates == null ? "PLAINTEXT" : "SSL",
                        certificates == null ? "" : certificates.brokerSettings());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The broker's own program: it ends when the one that started it does, however that ends. */
    static final class Main {

        /** A UUID as Kafka writes it: the same for every start, for its folder keeps it. */
        private static final String CLUSTER = "4L6g3nShT-eMCtK--X86sw";

        public static void main(String[] args) {
            Thread.ofPlatform().daemon().start(Main::endWithParent);
            StorageTool.execute(
                    new String[] {"format", "--ignore-formatted", "-t", CLUSTER, "-c", args[0]}, System.out);
            Kafka.main(args);
        }

        private static void endWithParent() {
            try (InputStream parent = System.in) {
                parent.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // The same as its end.
            }
            Runtime.getRuntime().halt(0);
        }
    }
}
