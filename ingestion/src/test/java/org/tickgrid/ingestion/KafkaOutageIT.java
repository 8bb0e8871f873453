package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tickgrid.ingestion.TestService.Answer;
import org.tickgrid.market.Topic;

/** What the service answers while its broker is away, and what the broker has afterwards. */
class KafkaOutageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final TestBroker broker = new TestBroker();
    private final TestService service = TestService.started(
            broker.address(), "--tickgrid.kafka.delivery-timeout=2s", "--tickgrid.kafka.block-timeout=500ms");

    private final AtomicBoolean enough = new AtomicBoolean();

    @AfterEach
    void stop() {
        enough.set(true);
        service.close();
        broker.close();
    }

    @Test
    void startsBeforeItsBrokerAndIsReadyOnceThatIsThere() throws Exception {
        // Given
        assertAway(service.post(record("EARLY", 0)));
        assertThat(service.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);

        // When
        broker.start();

        // Then
        awaitReadiness(200);
        await().atMost(PATIENCE).until(() -> service.post(record("EARLY", 1)).status() == 200);
        assertThat(kept("EARLY")).containsOnly(record("EARLY", 1));
    }

    @Test
    void neverAcknowledgesWhatABrokerThatHangsHasNotTaken() throws Exception {
        // Given
        broker.start();
        awaitReadiness(200);
        await().atMost(PATIENCE).until(() -> service.post(record("HANG", 0)).status() == 200);

        raiseBound();
        int bound = service.bound();

        // When
        broker.pause();
        Answer good = service.post(record("HANG", 1));
        Answer bad = service.post("{\"stock_symbol\": \"HANG\"}");
        Answer batch = service.post(record("HANG", 2) + "\n" + record("HANG", 3));

        // Then
        assertAway(good);
        assertAway(bad);
        assertAway(batch);
        awaitReadiness(503);
        assertThat(service.bound()).isLessThan(bound);

        // When
        broker.resume();

        // Then
        awaitReadiness(200);
        await().atMost(PATIENCE).until(() -> service.post(record("HANG", 4)).status() == 200);
        assertThat(kept("HANG")).startsWith(record("HANG", 0)).contains(record("HANG", 4));
    }

    /** What is not known yet must be asked for, which a record waits for no longer than it may wait for its turn. */
    @Test
    void knowsWhereItsTopicsAreWhenItIsReadySoThatTheFirstRecordIsUnderWayAtOnce() throws Exception {
        // Given
        broker.start();
        awaitReadiness(200);

        // When
        broker.pause();
        Answer first = service.post(record("FIRST", 0));
        broker.resume();

        // Then
        assertAway(first);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept("FIRST")).containsExactly(record("FIRST", 0)));
    }

    @Test
    void keepsAllThatItAcknowledgedInOrderThroughAKillOfTheBroker() throws Exception {
        // Given
        broker.start();
        awaitReadiness(200);
        List<SteadyProducer> producers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            producers.add(new SteadyProducer("STEADY" + i));
        }
        List<Thread> threads = producers.stream().map(Thread.ofVirtual()::start).toList();

        // When
        awaitAcknowledged(producers, 100);
        broker.kill();
        await().atMost(PATIENCE).until(() -> producers.stream().allMatch(producer -> producer.refused.get() > 0));
        broker.start();
        awaitAcknowledged(producers, 100);
        enough.set(true);
        for (Thread thread : threads) {
            thread.join();
        }

        // Then
        for (SteadyProducer producer : producers) {
            Set<String> firstComing = new LinkedHashSet<>(kept(producer.symbol));
            assertThat(firstComing).startsWith(producer.acknowledged.toArray(String[]::new));
            assertThat(producer.unexpected).isEmpty();
        }
    }

    /** As if Kafka had taken as much as may be under way at once. */
    private void raiseBound() {
        InFlight inFlight = service.part(InFlight.class);
        try (InFlight.Share all = inFlight.share()) {
            all.take(service.bound());
            inFlight.acknowledged(System.nanoTime(), service.bound());
        }
    }

    private void awaitReadiness(int status) {
        await().atMost(PATIENCE)
                .until(() -> service.get("/actuator/health/readiness").status() == status);
    }

    private static void awaitAcknowledged(List<SteadyProducer> producers, int more) {
        for (SteadyProducer producer : producers) {
            int already = producer.count.get();
            await().atMost(PATIENCE).until(() -> producer.count.get() >= already + more);
        }
    }

    private List<String> kept(String symbol) {
        return broker.read(Topic.MARKET).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(symbol))
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }

    private static void assertAway(Answer answer) {
        answer.assertProblem(503);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    private static String record(String symbol, int number) {
        return """
                {"data_type":"order_book","stock_symbol":"%s","order_type":"buy","price":1.5,"quantity":%d,"timestamp":1385337600}""".formatted(symbol, number);
    }

    /** Sends a symbol's next record only once its last was acknowledged, and the last again until it is. */
    private final class SteadyProducer implements Runnable {

        private final String symbol;
        private final List<String> acknowledged = new ArrayList<>();
        private final List<Integer> unexpected = new ArrayList<>();
        private final AtomicInteger count = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();

        SteadyProducer(String symbol) {
            this.symbol = symbol;
        }

        @Override
        public void run() {
            while (!enough.get()) {
                String record = record(symbol, acknowledged.size());
                int status = send(record);
                switch (status) {
                    case 200 -> {
                        acknowledged.add(record);
                        count.incrementAndGet();
                    }
                    case 503 -> refused.incrementAndGet();
                    default -> unexpected.add(status);
                }
            }
        }

        private int send(String record) {
            try {
                return service.post(record).status();
            } catch (Exception e) {
                return 0;
            }
        }
    }
}
