package org.tickgrid.member.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tickgrid.member.store.TestMember.key;
import static org.tickgrid.member.store.TestMember.reading;
import static org.tickgrid.member.store.TestMember.signal;

import com.hazelcast.map.IMap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.grid.CandlePage;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.SignalPage;
import org.tickgrid.grid.SignalQuery;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StoresTest {

    @TempDir
    static Path folder;

    static TestPostgres postgres;

    private final String cluster = "store-" + UUID.randomUUID();
    private TestMember member;

    @BeforeAll
    static void startPostgres() {
        postgres = new TestPostgres(folder).start();
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void startMember() {
        if (!postgres.isAlive()) {
            postgres.start();
        }
        member = new TestMember(cluster, postgres.url());
        await().until(() -> !member.state().isAway());
        postgres.jdbc().update("truncate candle, signal, delivery, alert, alert_delivery");
    }

    @AfterEach
    void stopMember() {
        member.close();
    }

    @Test
    void givesBackWhatIsNotInMemoryAnyMoreAsItWasWritten() {
        // Given
        Reading reading = reading("BTC|USD", 7);
        Signal signal = signal("abc", 1_700_000_000_456L);
        member.put(reading);
        GridMap.SIGNALS.in(member.grid()).set("abc", signal);
        GridMap.DELIVERIES.in(member.grid()).set("webhook|one|abc", 5L);
        awaitWritten();

        // When
        restart();

        // Then
        assertThat(GridMap.CANDLES.in(member.grid()).size()).isZero();
        assertThat(GridMap.CANDLES.in(member.grid()).get(key(reading)))
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(reading);
        assertThat(GridMap.SIGNALS.in(member.grid()).getAll(Set.of("abc", "unknown")))
                .containsExactly(Map.entry("abc", signal));
        assertThat(GridMap.DELIVERIES.in(member.grid()).get("webhook|one|abc")).isEqualTo(5);
        assertThat(GridMap.DELIVERIES.in(member.grid()).containsKey("webhook|one|abd"))
                .isFalse();
    }

    @Test
    void asksTheDatabaseForACandleOnlyOnce() {
        member.put(reading("ACME", 1));
        awaitWritten();
        restart();

        IntStream.range(0, 100).forEach(_ -> GridMap.CANDLES.in(member.grid()).get(key(reading("ACME", 1))));

        assertThat(member.stores().maps().getFirst().read()).isEqualTo(1);
    }

    @Test
    void keepsTheNewestCandleAndTheFirstSignalOfWhatIsReadTwice() {
        // Given
        member.put(reading("ACME", 1, 2));
        GridMap.SIGNALS.in(member.grid()).set("abc", signal("abc", 100));
        awaitWritten();

        // When
        member.put(reading("ACME", 1, 3));
        GridMap.SIGNALS.in(member.grid()).set("abc", signal("abc", 200));
        awaitWritten();

        // Then
        assertThat(postgres.rows("candle")).isEqualTo(1);
        assertThat(postgres.jdbc().queryForObject("select close from candle", Double.class))
                .isEqualTo(3);
        assertThat(postgres.jdbc().queryForObject("select raised from signal", Long.class))
                .isEqualTo(100);
    }

    @Test
    void turnsPagesBackBeyondMemory() throws Exception {
        putAll(0, 500);
        awaitWritten();
        restart();

        List<Reading> page = page(400, 100);
        List<Reading> first = page(100, 1_000);

        assertThat(page.stream().map(reading -> reading.candle().start() / 1_000))
                .containsExactlyElementsOf(
                        IntStream.range(300, 400).mapToObj(Long::valueOf).toList());
        assertThat(first).hasSize(100);
        assertThat(page(0, 10)).isEmpty();
    }

    @Test
    void turnsPagesOfSignalsBackBeyondMemory() throws Exception {
        IntStream.range(0, 30)
                .mapToObj(i -> signal("page-%02d".formatted(i), 1_000 + i / 3))
                .forEach(signal -> GridMap.SIGNALS.in(member.grid()).set(signal.id(), signal));
        awaitWritten();
        restart();

        SignalQuery query = new SignalQuery("AAPL", "rsi(14) 30/70", "BUY", "5s", 1_008, "", 7);
        List<Signal> first = signals(query);
        List<Signal> second = signals(query.after(first.getLast()));

        assertThat(first)
                .extracting(Signal::id)
                .startsWith("page-23", "page-22")
                .endsWith("page-17");
        assertThat(second).extracting(Signal::id).startsWith("page-16").hasSize(7);
        assertThat(signals(new SignalQuery("MSFT", "", "", "", Long.MAX_VALUE, "", 10)))
                .isEmpty();
        assertThat(signals(new SignalQuery("", "", "SELL", "", Long.MAX_VALUE, "", 10)))
                .isEmpty();
    }

    private List<Signal> signals(SignalQuery query) throws Exception {
        return member
                .grid()
                .getExecutorService(CandlePage.EXECUTOR)
                .submit(new SignalPage(query))
                .get(30, TimeUnit.SECONDS)
                .stream()
                .filter(signal -> signal.id().startsWith("page-"))
                .toList();
    }

    @Test
    void leavesTheStreamAloneWhileItIsAwayAndLacksNothingAfterwards() {
        // Given
        putAll(0, 10);
        awaitWritten();
        postgres.kill();

        // When
        long began = System.nanoTime();
        putAll(10, 1_000);
        GridMap.CANDLES.in(member.grid()).evict(key(reading("ACME", 999)));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        await().until(() -> member.state().isAway());

        // Then
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(member.state().waiting()).isEqualTo(990);
        assertThat(GridMap.CANDLES.in(member.grid()).get(key(reading("ACME", 999))))
                .isNotNull();
        assertThat(GridMap.CANDLES.in(member.grid()).get(key(reading("ACME", 5_000))))
                .isNull();

        postgres.start();
        awaitWritten();
        assertThat(postgres.rows("candle")).isEqualTo(1_000);
        assertThat(member.state().isAway()).isFalse();
    }

    @Test
    void findsAHungDatabaseAwayAndLacksNothingWhenItGoesOn() {
        putAll(0, 10);
        awaitWritten();

        postgres.signal("STOP");
        putAll(10, 20);
        await().atMost(Duration.ofSeconds(20)).until(() -> member.state().isAway());
        postgres.signal("CONT");

        awaitWritten();
        assertThat(postgres.rows("candle")).isEqualTo(20);
    }

    @Test
    void takesNobodyForUntoldWhileItCannotAsk() {
        GridMap.DELIVERIES.in(member.grid()).set("webhook|abc", 5L);
        awaitWritten();
        restart();
        postgres.kill();

        assertThatThrownBy(() -> GridMap.DELIVERIES.in(member.grid()).containsKey("webhook|abc"))
                .hasMessageContaining("is away");

        postgres.start();
        await().until(() -> !member.state().isAway());
        assertThat(GridMap.DELIVERIES.in(member.grid()).containsKey("webhook|abc"))
                .isTrue();
    }

    @Test
    void leavesOutTheOldestOfTooManyAndWritesThemFromMemoryLater() {
        // Given
        member.close();
        member = new TestMember(cluster, postgres.url(), 200);
        await().until(() -> !member.state().isAway());
        postgres.kill();

        // When
        IntStream.range(0, 10).forEach(part -> {
            putAll(part * 100, part * 100 + 100);
            await().until(() -> part < 3 || member.state().waiting() <= 300);
        });
        await().until(() -> member.state().leftOut() > 0);

        // Then
        postgres.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> postgres.rows("candle") == 1_000);
        await().until(() -> member.state().leftOut() == 0);
    }

    @Test
    void lacksNothingThatALostMemberHadTakenDuringAnOutage() {
        // Given
        TestMember second = new TestMember(cluster, postgres.url());
        await().until(() -> member.grid().getPartitionService().isClusterSafe());
        postgres.kill();
        putAll(0, 200);
        GridMap.SIGNALS.in(member.grid()).set("abc", signal("abc", 100));
        long kept = System.nanoTime() + Duration.ofSeconds(14).toNanos();
        await().atMost(Duration.ofSeconds(20)).until(() -> System.nanoTime() > kept);

        // When
        second.terminate();
        postgres.start();

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> postgres.rows("candle") == 200);
        await().until(() -> postgres.rows("signal") == 1);
    }

    @Test
    void doesNotLetOneRowThatIsRefusedHoldUpTheOthers() {
        member.put(reading("ACME\u0000", 1));
        putAll(0, 100);

        await().until(() -> postgres.rows("candle") == 100);
        awaitWritten();
        assertThat(member.state().refused()).isEqualTo(1);
        assertThat(member.state().isAway()).isFalse();
    }

    @Test
    void endsSoonWithoutItsDatabase() {
        postgres.kill();
        putAll(0, 100);
        await().until(() -> member.state().isAway());

        long began = System.nanoTime();
        member.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        startMember();
    }

    @Test
    void startsBeforeItsDatabase() {
        postgres.kill();
        restart();
        assertThat(member.state().trouble()).isNotEmpty();
        putAll(0, 10);

        postgres.start();

        await().until(() -> postgres.rows("candle") == 10);
    }

    private void restart() {
        member.close();
        member = new TestMember("store-" + UUID.randomUUID(), postgres.url());
        if (postgres.isAlive()) {
            await().until(() -> !member.state().isAway());
        }
    }

    private void putAll(int from, int until) {
        IMap<String, Reading> map = GridMap.CANDLES.in(member.grid());
        map.setAll(IntStream.range(from, until)
                .mapToObj(ordinal -> reading("ACME", ordinal))
                .collect(Collectors.toMap(TestMember::key, reading -> reading)));
    }

    private List<Reading> page(int before, int limit) throws Exception {
        return member.grid()
                .getExecutorService(CandlePage.EXECUTOR)
                .submit(new CandlePage("ACME", Timeframe.S1, before * 1_000L, limit))
                .get(10, TimeUnit.SECONDS);
    }

    private void awaitWritten() {
        await().atMost(Duration.ofSeconds(30)).until(() -> member.state().waiting() == 0);
    }
}
