package org.tickgrid.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tickgrid.notifications.TestGrid.signal;

import com.hazelcast.map.IMap;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Alert;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.market.AlertDelivery.State;
import org.tickgrid.market.AlertTarget;
import org.tickgrid.market.AlertTarget.Kind;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.QuietHours;
import org.tickgrid.market.Signal;
import org.tickgrid.notifications.TestWebhook.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AlertsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestGrid grid = new TestGrid();
    private final TestWebhook webhook = new TestWebhook();
    private @Nullable ConfigurableApplicationContext service;

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
        webhook.close();
        grid.close();
    }

    @Test
    void tellsEachTargetOnceOfWhatItsAlertWantsThoughTheSignalComesTwice() {
        // Given
        make("mine", 0, null, target(Kind.WEBHOOK), target(Kind.BROWSER));
        Alert others = alert("others", 0, null, target(Kind.BROWSER));
        put(new Alert(
                others.id(),
                "bob",
                "MSFT",
                List.of("MSFT"),
                List.of(),
                List.of(),
                List.of(),
                others.targets(),
                0,
                null,
                true,
                0));
        start();
        Signal twice = signal("twice");

        // When
        grid.raise(twice);
        grid.publish(twice);
        grid.raise(signal("last"));

        // Then
        await().until(() -> in(State.TOLD).size() == 4);
        assertThat(webhook.calls())
                .contains(new Call("twice-mine", "application/json", new String(FeedJson.write(twice), UTF_8)));
        assertThat(webhook.keys()).containsExactly("twice-mine", "last-mine");
        assertThat(deliveries().values()).hasSize(4).allMatch(one -> one.owner().equals("ada") && one.tries() == 1);
        assertThat(registry()
                        .get("tickgrid.alerts.delay")
                        .tag("channel", "webhook")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void speaksAsEachReceiverWantsIt() {
        // Given
        make(
                "forms",
                0,
                null,
                new AlertTarget(Kind.SLACK, webhook.address() + "&slack"),
                new AlertTarget(Kind.DISCORD, webhook.address() + "&discord"),
                new AlertTarget(Kind.TELEGRAM, webhook.address() + "&chat_id=-42"),
                new AlertTarget(Kind.CHANNEL, "desk"));
        start(
                "--tickgrid.alerts.channels.desk.kind=slack",
                "--tickgrid.alerts.channels.desk.address=" + webhook.address());

        // When
        grid.raise(signal("one"));

        // Then
        await().until(() -> in(State.TOLD).size() == 4);
        List<JsonNode> said =
                webhook.calls().stream().map(call -> JSON.readTree(call.body())).toList();
        String text = "▲ BUY AAPL at 2.00\nRSI fell below 30\nrsi(14) 30/70 on 5s · alert “forms &lt;1&gt;”";
        assertThat(said)
                .filteredOn(json -> json.path("text").asString("").equals(text))
                .hasSize(2);
        assertThat(said)
                .anyMatch(json -> json.path("content").asString("").contains("alert “forms <1>”")
                        && json.path("allowed_mentions").path("parse").isEmpty())
                .anyMatch(json -> json.path("chat_id").asString("").equals("-42"));
        assertThat(GridMap.CHANNELS.in(grid.member()).get("desk")).isEqualTo("Slack");
    }

    @Test
    void writesEMailsToThoseWhomTheOperatorAllows() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            // Given
            make(
                    "letters",
                    0,
                    null,
                    new AlertTarget(Kind.EMAIL, "ada@desk.example"),
                    new AlertTarget(Kind.EMAIL, "eve@elsewhere.example"));
            start(
                    "--spring.mail.host=127.0.0.1",
                    "--spring.mail.port=" + server.getSmtp().getPort(),
                    "--tickgrid.alerts.mail-to=@desk.example");

            // When
            grid.raise(signal("one"));

            // Then
            await().until(() -> in(State.TOLD).size() == 1 && in(State.FAILED).size() == 1);
            assertThat(in(State.FAILED).getFirst().trouble())
                    .isEqualTo("The operator does not allow e-mails to this address");
            var letter = server.getReceivedMessages();
            assertThat(letter).hasSize(1);
            assertThat(letter[0].getAllRecipients()[0]).hasToString("ada@desk.example");
            assertThat(letter[0].getSubject()).isEqualTo("▲ BUY AAPL at 2.00");
            assertThat(letter[0].getMessageID()).isEqualTo("<one-letters@tickgrid>");
            assertThat(letter[0].getHeader("Idempotency-Key")).containsExactly("one-letters");
            assertThat(GridMap.CHANNELS.in(grid.member()).get("EMAIL")).isEqualTo("E-mail");
        } finally {
            server.stop();
        }
    }

    @Test
    void tellsNoSecondOfASymbolAndSideWithinTheCooldown() {
        make("calm", 3_600_000, null, target(Kind.WEBHOOK));
        start();

        grid.raise(signal("first"));
        grid.raise(signal("second"));

        await().until(() -> in(State.TOLD).size() == 1 && in(State.COOLDOWN).size() == 1);
        assertThat(webhook.keys()).containsExactly("first-calm");
        assertThat(in(State.COOLDOWN).getFirst().signal()).isEqualTo("second");
    }

    @Test
    void holdsOrDropsWhatComesInQuietHours() {
        // Given
        ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
        LocalTime from = now.minusHours(1).toLocalTime();
        LocalTime to = now.plusHours(1).toLocalTime();
        make("held", 0, new QuietHours("UTC", from, to, true), target(Kind.WEBHOOK));
        make("dropped", 0, new QuietHours("UTC", from, to, false), target(Kind.WEBHOOK));
        start();

        // When
        grid.raise(signal("one"));

        // Then
        await().until(() -> in(State.WAITING).size() == 1 && in(State.QUIET).size() == 1);
        AlertDelivery held = in(State.WAITING).getFirst();
        assertThat(held.due())
                .isBetween(System.currentTimeMillis() + 3_000_000, System.currentTimeMillis() + 3_600_000);
        assertThat(webhook.calls()).isEmpty();

        deliveries().set(GridMap.alertDelivery(held), held.postponed(0, 0, 0, ""));
        await().until(() -> webhook.keys().equals(List.of("one-held")));
    }

    @Test
    void triesAgainLaterAndGivesUpInTheEndAndTellsWhenItIsAskedTo() {
        // Given
        webhook.answer(500, 500, 503, 429);
        make("stubborn", 0, null, target(Kind.WEBHOOK));
        start("--tickgrid.notifications.retries=1", "--tickgrid.alerts.again=100ms");

        // When
        grid.raise(signal("one"));

        // Then
        await().until(() -> in(State.FAILED).size() == 1);
        AlertDelivery failed = in(State.FAILED).getFirst();
        assertThat(failed.tries()).isEqualTo(4);
        assertThat(failed.trouble()).isEqualTo("Status 429");

        deliveries().set(GridMap.alertDelivery(failed), failed.postponed(failed.tries(), 0, 0, ""));
        await().until(() -> in(State.TOLD).size() == 1);
        assertThat(webhook.keys()).hasSize(5).containsOnly("one-stubborn");
    }

    @Test
    void reachesNoPrivateAddressThatIsNotAllowedAndSaysSo() {
        make("inside", 0, null, new AlertTarget(Kind.WEBHOOK, "http://169.254.169.254/latest/meta-data"));
        start();

        grid.raise(signal("one"));

        await().until(() -> in(State.FAILED).size() == 1);
        assertThat(in(State.FAILED).getFirst().trouble()).contains("private address");
        assertThat(in(State.FAILED).getFirst().tries()).isEqualTo(1);
    }

    @Test
    void keepsTheKeyWhenItIsKilledBetweenSendingAndRecording() throws Exception {
        // Given
        make("sure", 0, null, target(Kind.WEBHOOK));
        Signal signal = signal("one");
        webhook.hang();
        Process first = new ProcessBuilder(command()).inheritIO().start();
        try {
            await().until(() -> !GridMap.CHANNELS.in(grid.member()).isEmpty());

            // When
            grid.raise(signal);
            await().until(() -> webhook.received().size() == 1);
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertThat(in(State.WAITING)).hasSize(1);
        webhook.recover();
        start();

        // Then
        await().until(() -> in(State.TOLD).size() == 1);
        assertThat(webhook.received()).containsExactly("one-sure", "one-sure");
        assertThat(deliveries().size()).isEqualTo(1);
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Notifications.class.getName()));
        command.addAll(arguments(
                "--tickgrid.alerts.channels.any.kind=slack",
                "--tickgrid.alerts.channels.any.address=" + webhook.address()));
        return command;
    }

    private void start(String... more) {
        service = SpringApplication.run(Notifications.class, arguments(more).toArray(String[]::new));
    }

    private List<String> arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--tickgrid.grid.cluster-name=" + grid.cluster(),
                "--tickgrid.grid.addresses=" + grid.address(),
                "--tickgrid.notifications.private-ranges=127.0.0.1",
                "--tickgrid.notifications.pause=20ms",
                "--tickgrid.notifications.longest-pause=1s",
                "--tickgrid.notifications.retries=0",
                "--tickgrid.notifications.look-again=1s",
                "--tickgrid.alerts.sweep=100ms"));
        // What is said later counts.
        for (String setting : more) {
            arguments.removeIf(one -> one.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
        }
        arguments.addAll(Arrays.asList(more));
        return arguments;
    }

    private AlertTarget target(Kind kind) {
        return new AlertTarget(kind, kind == Kind.BROWSER ? "" : webhook.address());
    }

    private void make(String id, long cooldown, @Nullable QuietHours quiet, AlertTarget... targets) {
        put(alert(id, cooldown, quiet, targets));
    }

    private static Alert alert(String id, long cooldown, @Nullable QuietHours quiet, AlertTarget... targets) {
        return new Alert(
                id,
                "ada",
                id + " <1>",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(targets),
                cooldown,
                quiet,
                true,
                0);
    }

    private void put(Alert alert) {
        GridMap.ALERTS.in(grid.member()).set(alert.id(), alert);
    }

    private IMap<String, AlertDelivery> deliveries() {
        return GridMap.ALERT_DELIVERIES.in(grid.member());
    }

    private List<AlertDelivery> in(State state) {
        return deliveries().values().stream()
                .filter(one -> one.state() == state)
                .toList();
    }

    private MeterRegistry registry() {
        if (service == null) {
            throw new IllegalStateException("Not started");
        }
        return service.getBean(MeterRegistry.class);
    }
}
