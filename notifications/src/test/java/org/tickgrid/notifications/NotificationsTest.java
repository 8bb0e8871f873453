package org.tickgrid.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tickgrid.notifications.TestGrid.signal;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.map.MapInterceptor;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.Signal;
import org.tickgrid.notifications.TestWebhook.Call;

class NotificationsTest {

    private final TestGrid grid = new TestGrid();
    private final TestWebhook webhook = new TestWebhook();
    private @Nullable ConfigurableApplicationContext service;

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        stopService();
        webhook.close();
        grid.close();
    }

    @Test
    void tellsEachChannelOnceThoughTheSignalComesTwice() {
        // Given
        start();
        Signal twice = signal("twice");
        Signal last = signal("last");

        // When
        grid.raise(twice);
        grid.publish(twice);
        grid.raise(last);

        // Then
        await().until(() -> grid.told(webhookChannel(), last) && grid.told("browser", last));
        assertThat(webhook.calls())
                .containsExactly(
                        new Call("twice", "application/json", new String(FeedJson.write(twice), UTF_8)),
                        new Call("last", "application/json", new String(FeedJson.write(last), UTF_8)));
        assertThat(GridMap.NOTICES.in(grid.member()).values()).containsExactlyInAnyOrder(twice, last);
        assertThat(count("delivered", "browser")).isEqualTo(2);
        assertThat(count("delivered", webhookChannel())).isEqualTo(2);
        assertThat(count("failed", webhookChannel())).isZero();
    }

    @Test
    void triesAgainWhatTheReceiverCouldNotTake() {
        // Given
        webhook.answer(500, 429, 503);
        start();
        Signal signal = signal("again");

        // When
        grid.raise(signal);

        // Then
        await().until(() -> grid.told(webhookChannel(), signal));
        assertThat(webhook.keys()).containsExactly("again", "again", "again", "again");
        assertThat(count("delivered", webhookChannel())).isEqualTo(1);
    }

    @Test
    void doesNotTryAgainWhatTheReceiverDoesNotWant() {
        // Given
        webhook.answer(400);
        start();
        Signal unwanted = signal("unwanted");
        Signal last = signal("last");

        // When
        grid.raise(unwanted);
        grid.raise(last);

        // Then
        await().until(() -> grid.told(webhookChannel(), last));
        assertThat(webhook.keys()).containsExactly("unwanted", "last");
        assertThat(count("failed", webhookChannel())).isEqualTo(1);
    }

    @Test
    void tellsOnceOfASignalThatWasRaisedWhileItWasDown() {
        // Given
        Signal early = signal("early");
        grid.keep(early);

        // When
        start();
        await().until(() -> grid.told(webhookChannel(), early) && grid.told("browser", early));
        stopService();
        Signal meanwhile = signal("meanwhile");
        grid.keep(meanwhile);
        start();

        // Then
        await().until(() -> grid.told(webhookChannel(), meanwhile));
        assertThat(webhook.keys()).containsExactly("early", "meanwhile");
    }

    @Test
    void doesNotTellOfWhatWasRaisedLongAgo() {
        // Given
        grid.keep(signal("old", System.currentTimeMillis() - Duration.ofHours(1).toMillis()));
        Signal fresh = signal("fresh");
        grid.keep(fresh);

        // When
        start();

        // Then
        await().until(() -> grid.told(webhookChannel(), fresh));
        assertThat(webhook.keys()).containsExactly("fresh");
    }

    @Test
    void findsWhatItsFeedDidNotTell() {
        // Given
        start("--tickgrid.notifications.look-again=200ms");
        Signal first = signal("first");
        grid.raise(first);
        await().until(() -> grid.told(webhookChannel(), first));

        // When
        Signal silent = signal("silent");
        grid.keep(silent);

        // Then
        await().until(() -> grid.told(webhookChannel(), silent));
        assertThat(webhook.keys()).containsExactly("first", "silent");
    }

    @Test
    void tellsTheBrowsersAtOnceThoughAWebhookIsDead() {
        // Given
        webhook.hang();
        start("--tickgrid.notifications.waiting=5", "--tickgrid.notifications.look-again=1h");
        List<Signal> signals =
                IntStream.range(0, 50).mapToObj(i -> signal("s" + i)).toList();

        // When
        signals.forEach(grid::raise);

        // Then
        await().until(() -> GridMap.NOTICES.in(grid.member()).size() == 50);
        assertThat(webhook.calls()).isEmpty();
        assertThat(count("postponed", webhookChannel())).isGreaterThanOrEqualTo(44);
    }

    @Test
    void tellsAWebhookThatWasDeadOfAllThatItMissed() {
        // Given
        webhook.hang();
        start(
                "--tickgrid.notifications.waiting=5",
                "--tickgrid.notifications.deadline=200ms",
                "--tickgrid.notifications.retries=1",
                "--tickgrid.notifications.look-again=300ms");
        List<Signal> signals =
                IntStream.range(0, 20).mapToObj(i -> signal("s" + i)).toList();
        signals.forEach(grid::raise);
        await().until(() -> count("failed", webhookChannel()) > 1);

        // When
        webhook.recover();

        // Then
        await().until(() -> signals.stream().allMatch(signal -> grid.told(webhookChannel(), signal)));
        assertThat(webhook.keys())
                .containsExactlyInAnyOrderElementsOf(
                        signals.stream().map(Signal::id).toList());
    }

    @Test
    void leavesASignalToWhoeverClaimedItUntilTheClaimRunsOut() {
        // Given
        start("--tickgrid.notifications.look-again=200ms");
        Signal claimed = signal("claimed");
        GridMap.CLAIMS.in(grid.member()).put(GridMap.delivery(webhookChannel(), claimed), 0L, 3, TimeUnit.SECONDS);

        // When
        grid.raise(claimed);
        Signal other = signal("other");
        grid.raise(other);
        await().until(() -> grid.told(webhookChannel(), other));
        List<String> before = new ArrayList<>(webhook.keys());

        // Then
        await().until(() -> grid.told(webhookChannel(), claimed));
        assertThat(before).containsExactly("other");
        assertThat(webhook.keys()).containsExactly("other", "claimed");
        assertThat(GridMap.DELIVERIES
                        .in(grid.member())
                        .getEntryView(GridMap.delivery(webhookChannel(), claimed))
                        .getTtl())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void doesNotTellAgainWhatItToldWhenTheGridCouldNotTakeANoteOfIt() {
        // Given
        start(
                "--tickgrid.notifications.look-again=200ms",
                "--tickgrid.notifications.deadline=1s",
                "--tickgrid.notifications.retries=0");
        String away = GridMap.DELIVERIES.in(grid.member()).addInterceptor(new Away());
        Signal told = signal("told");
        grid.raise(told);
        await().until(() -> webhook.keys().contains("told"));

        // When
        GridMap.DELIVERIES.in(grid.member()).removeInterceptor(away);

        // Then
        await().until(() -> grid.told(webhookChannel(), told) && grid.told("browser", told));
        assertThat(webhook.keys()).containsExactly("told");
    }

    /** Takes no note. */
    private static final class Away implements MapInterceptor {

        private static final long serialVersionUID = 1;

        @Override
        public Object interceptPut(Object former, Object next) {
            throw new HazelcastException("The grid is away");
        }

        @Override
        public @Nullable Object interceptGet(Object value) {
            return null;
        }

        @Override
        public @Nullable Object interceptRemove(Object value) {
            return null;
        }

        @Override
        public void afterGet(Object value) {}

        @Override
        public void afterPut(Object value) {}

        @Override
        public void afterRemove(Object value) {}
    }

    @Test
    void isReadyWhileItIsConnectedToTheGrid() {
        start();

        grid.close();

        await().until(() -> readiness() == 503);
    }

    private void start(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--tickgrid.grid.cluster-name=" + grid.cluster(),
                "--tickgrid.grid.addresses=" + grid.address(),
                "--tickgrid.notifications.webhooks=" + webhook.address(),
                "--tickgrid.notifications.private-ranges=127.0.0.1",
                "--tickgrid.notifications.pause=20ms",
                "--logging.level.org.tickgrid=debug"));
        arguments.addAll(List.of(more));
        service = SpringApplication.run(Notifications.class, arguments.toArray(String[]::new));
        await().until(() -> readiness() == 200);
    }

    private void stopService() {
        if (service != null) {
            service.close();
            service = null;
        }
    }

    private ConfigurableApplicationContext service() {
        if (service == null) {
            throw new IllegalStateException("Not started");
        }
        return service;
    }

    private String webhookChannel() {
        return service().getBean(MeterRegistry.class).get("tickgrid.notifications.delivered").counters().stream()
                .map(counter -> counter.getId().getTag("channel"))
                .filter(channel -> channel != null && channel.startsWith("webhook-"))
                .findFirst()
                .orElseThrow();
    }

    private double count(String what, String channel) {
        return service()
                .getBean(MeterRegistry.class)
                .get("tickgrid.notifications." + what)
                .tag("channel", channel)
                .counter()
                .count();
    }

    private int readiness() throws Exception {
        int port = service().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
