package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.ingestion.TestService.Answer;
import org.tickgrid.market.Topic;

/** What a sender may bring, over a connection to Kafka that is encrypted and asks for a certificate on both sides. */
class DoorIT {

    private static final String SLOW = "slow-key-of-a-small-feed-that-sends-little";
    private static final String CLUMSY = "clumsy-key-of-a-feed-that-sends-what-is-no-json";
    private static final String FAST = "fast-key-of-a-large-feed-that-sends-a-lot";

    private static TestBroker broker;
    private static TestService service;

    @BeforeAll
    static void start() throws Exception {
        broker = TestBroker.startedWithTls();
        service = TestService.started(
                broker.address(),
                Stream.concat(
                                broker.clientSettings().entrySet().stream()
                                        .map(one -> "--tickgrid.kafka.properties." + one.getKey() + "="
                                                + literally(one.getValue())),
                                Stream.of(
                                        "--tickgrid.kafka.delivery-timeout=60s",
                                        "--tickgrid.kafka.block-timeout=60s",
                                        "--tickgrid.ingest.max-batch=10",
                                        "--tickgrid.ingest.max-symbols=30",
                                        "--tickgrid.ingest.keys.slow.sha256=" + hash(SLOW),
                                        "--tickgrid.ingest.keys.slow.rate=1",
                                        "--tickgrid.ingest.keys.clumsy.sha256=" + hash(CLUMSY),
                                        "--tickgrid.ingest.keys.clumsy.rate=1",
                                        "--tickgrid.ingest.keys.fast.sha256=" + hash(FAST)))
                        .toArray(String[]::new));
        service.awaitTopics();
    }

    /** So that the service does not look for it in its own settings. */
    private static String literally(String value) {
        return value.replace("${", "\\${");
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    void holdsEachKeyToItsRateAndSaysWhenToComeAgain() throws Exception {
        assertThat(post(SLOW, clocks(0, 10)).status()).isEqualTo(200);

        Answer answer = post(SLOW, clocks(0, 10));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.field("detail")).contains("The key of slow brings more records a second than it may");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 10);
        assertThat(post(FAST, clocks(0, 10)).status()).isEqualTo(200);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> post(SLOW, clocks(0, 3)).status() == 200);
    }

    @Test
    void countsAlsoWhatCannotBeTaken() {
        await().pollInterval(Duration.ofMillis(10))
                .until(() -> post(CLUMSY, "[{").status() == 429);
    }

    @Test
    void takesNoMoreSymbolsThanThereMayBe() throws Exception {
        for (int from = 0; from < 30; from += 10) {
            assertThat(post(FAST, clocks(from, from + 10)).field("accepted")).isEqualTo("10");
        }

        Answer answer = post(FAST, clocks(25, 35));

        assertThat(answer.field("accepted")).isEqualTo("5");
        assertThat(answer.json().at("/rejected/0/value").asString()).isEqualTo("S30");
        assertThat(broker.read(Topic.REJECTED))
                .anySatisfy(
                        record -> assertThat(new String(record.value(), UTF_8)).contains("\"S30\""));
    }

    private static String clocks(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"data_type\":\"clock\",\"stock_symbol\":\"S" + i + "\",\"timestamp\":1385337600}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Answer post(String key, String json) throws Exception {
        return service.post(BodyPublishers.ofString(json), "Authorization", "Bearer " + key);
    }

    private static String hash(String key) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
    }
}
