package org.tickgrid.member;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.config.JobConfig;
import com.hazelcast.jet.pipeline.Pipeline;
import com.hazelcast.jet.pipeline.Sinks;
import com.hazelcast.jet.pipeline.test.TestSources;
import com.hazelcast.nio.serialization.HazelcastSerializationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.tickgrid.grid.GridClient;

/** What a member does not do for whoever reaches its port. */
class HardeningTest {

    private static int port;
    private static HazelcastInstance member;
    private static HazelcastInstance client;

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String cluster = "test-" + UUID.randomUUID();
        member = GridConfig.of(new MemberSettings(
                        cluster,
                        "127.0.0.1",
                        port,
                        Join.ADDRESSES,
                        List.of("127.0.0.1:" + port),
                        "",
                        "",
                        new KubernetesApi("", Path.of(""), Path.of("")),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(20),
                        1,
                        Duration.ofSeconds(10),
                        1_000))
                .start();
        client = GridClient.reach("intruder", cluster, List.of("127.0.0.1:" + port));
    }

    @AfterAll
    static void stop() {
        client.shutdown();
        member.getLifecycleService().terminate();
    }

    @Test
    void makesNoObjectOfAClassThatItDoesNotExpect() {
        client.getMap("strange").set("key", DataSize.ofBytes(1));

        assertThatThrownBy(() -> member.getMap("strange").get("key"))
                .isInstanceOf(HazelcastSerializationException.class)
                .rootCause()
                .isInstanceOf(SecurityException.class)
                .hasMessageContaining(DataSize.class.getName());
    }

    @Test
    void understandsWhyAJobFailedElsewhere() {
        List<Exception> failures =
                List.of(new TimeoutException("no metadata"), new UncheckedIOException(new IOException("no disk")));

        for (int i = 0; i < failures.size(); i++) {
            client.getMap("failures").set(i, failures.get(i));
            assertThat(member.getMap("failures").get(i)).hasSameClassAs(failures.get(i));
        }
    }

    @Test
    void takesNoClassesWithAJob() {
        Pipeline job = Pipeline.create();
        job.readFrom(TestSources.items(1)).writeTo(Sinks.noop());

        assertThatThrownBy(() -> client.getJet()
                        .newJob(job, new JobConfig().addClass(HardeningTest.class))
                        .getFuture()
                        .get(30, TimeUnit.SECONDS))
                .hasStackTraceContaining("not allowed");
        assertThat(member.getJet().getJobs()).isEmpty();
        assertThat(member.getConfig().getJetConfig().isResourceUploadEnabled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /hazelcast/health HTTP/1.1\r\nHost: a\r\n\r\n", "stats\r\n"})
    void speaksItsOwnProtocolsAlone(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));

            assertThat(answer(socket)).isEmpty();
        }
    }

    /** All that comes before the connection ends. */
    private static byte[] answer(Socket socket) throws IOException {
        try {
            return socket.getInputStream().readAllBytes();
        } catch (SocketException reset) {
            return new byte[0];
        }
    }

    @Test
    void letsManagementCenterWatchAlone() {
        var management = member.getConfig().getManagementCenterConfig();

        assertThat(Map.of(
                        "scripts", management.isScriptingEnabled(),
                        "console", management.isConsoleEnabled(),
                        "data", management.isDataAccessEnabled()))
                .containsOnly(Map.entry("scripts", false), Map.entry("console", false), Map.entry("data", false));
    }
}
