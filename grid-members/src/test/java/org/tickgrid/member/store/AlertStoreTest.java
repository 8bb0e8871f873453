package org.tickgrid.member.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hazelcast.map.IMap;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Alert;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.market.AlertDelivery.State;
import org.tickgrid.market.AlertTarget;
import org.tickgrid.market.AlertTarget.Kind;
import org.tickgrid.market.QuietHours;
import org.tickgrid.market.Side;
import org.tickgrid.market.Timeframe;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class AlertStoreTest {

    @TempDir
    static Path folder;

    static TestPostgres postgres;

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
        begin();
        await().until(() -> !member.state().isAway());
        postgres.jdbc().update("truncate alert, alert_delivery");
    }

    @AfterEach
    void stopMember() {
        member.close();
    }

    @Test
    void hasAnAlertInTheDatabaseBeforeItCounts() {
        Alert alert = alert("a1");

        alerts().set("a1", alert);

        assertThat(postgres.rows("alert")).isEqualTo(1);
        alerts().set("a1", alert.active(false, 9));
        assertThat(postgres.jdbc().queryForObject("select active from alert", Boolean.class))
                .isFalse();
        alerts().delete("a1");
        assertThat(postgres.rows("alert")).isZero();
    }

    @Test
    void hasAllAlertsAgainWhenAllMembersWereLost() {
        // Given
        Alert alert = alert("a1");
        Alert plain = new Alert(
                "a2",
                Alert.EVERYBODY,
                "Plain",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new AlertTarget(Kind.BROWSER, "")),
                0,
                null,
                true,
                3);
        alerts().set("a1", alert);
        alerts().set("a2", plain);
        AlertDelivery held = delivery(alert, "s1").postponed(2, 77, 78, "Status 503");
        AlertDelivery told = delivery(alert, "s2").told(1, 80).acknowledge();
        deliveries().set(GridMap.alertDelivery(held), held);
        deliveries().set(GridMap.alertDelivery(told), told);
        await().atMost(Duration.ofSeconds(30)).until(() -> member.state().waiting() == 0);

        // When
        member.terminate();
        begin();
        await().until(() -> !member.state().isAway());

        // Then
        await().untilAsserted(() -> assertThat(alerts().values()).containsExactlyInAnyOrder(alert, plain));
        await().untilAsserted(() -> assertThat(deliveries().values()).containsExactlyInAnyOrder(held, told));
    }

    @Test
    void takesNoAlertWhileTheDatabaseIsAwayAndHasThemAllOnceItIsBack() {
        // Given
        Alert alert = alert("a1");
        alerts().set("a1", alert);
        member.terminate();
        postgres.kill();

        // When
        begin();

        // Then
        assertThat(alerts().values()).isEmpty();
        assertThatThrownBy(() -> alerts().set("a2", alert("a2"))).hasMessageContaining("is away");
        postgres.start();
        await().untilAsserted(() -> assertThat(alerts().values()).containsExactly(alert));
    }

    private void begin() {
        member = new TestMember("alerts-" + UUID.randomUUID(), postgres.url());
    }

    private IMap<String, Alert> alerts() {
        return GridMap.ALERTS.in(member.grid());
    }

    private IMap<String, AlertDelivery> deliveries() {
        return GridMap.ALERT_DELIVERIES.in(member.grid());
    }

    private static Alert alert(String id) {
        return new Alert(
                id,
                "ada",
                "RSI of Apple",
                List.of("AAPL", "X|Y"),
                List.of("threshold(rsi(14),30,70,5)"),
                List.of(Side.BUY),
                List.of(Timeframe.M1, Timeframe.TICK),
                List.of(
                        new AlertTarget(Kind.BROWSER, ""),
                        new AlertTarget(Kind.SLACK, "https://hooks.example.com/secret")),
                60_000,
                new QuietHours("Europe/Berlin", LocalTime.of(22, 0), LocalTime.of(7, 30), true),
                true,
                5);
    }

    private static AlertDelivery delivery(Alert alert, String signal) {
        return AlertDelivery.of(
                alert,
                alert.targets().getLast(),
                TestMember.signal(signal, 1_700_000_000_456L),
                "{}",
                State.WAITING,
                7,
                8);
    }
}
