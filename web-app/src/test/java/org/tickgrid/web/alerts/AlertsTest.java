package org.tickgrid.web.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Alert;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.market.AlertDelivery.State;
import org.tickgrid.market.AlertTarget.Kind;
import org.tickgrid.web.Dashboard;
import org.tickgrid.web.TestGrid;
import org.tickgrid.web.grid.GridLink;
import tools.jackson.databind.JsonNode;

class AlertsTest {

    private static final String RSI = "threshold(rsi(14),30,70,5)";
    private static final String ALERT = """
            {"name": "RSI of Apple", "symbols": ["AAPL"], "rules": ["threshold(rsi(14),30,70,5)"], "sides": ["BUY"],
             "timeframes": ["1m"], "cooldown": 300,
             "quiet": {"zone": "Europe/Berlin", "from": "22:00", "to": "07:00", "held": true},
             "targets": [{"kind": "browser"}, {"kind": "slack", "address": "https://hooks.example.com/SECRET"}]}
            """;

    private static TestGrid grid;
    private static Dashboard web;

    @BeforeAll
    static void start() {
        grid = new TestGrid();
        GridMap.RULES.in(grid.member()).set(RSI, "tick, 1m");
        web = new Dashboard(
                grid,
                Stream.of("ada", "bob", "eve")
                        .flatMap(name -> Stream.of(
                                "--tickgrid.access.users." + name + ".password={bcrypt}"
                                        + new BCryptPasswordEncoder(4).encode(name),
                                "--tickgrid.access.users." + name + ".role="
                                        + (name.equals("eve") ? "viewer" : "trader")))
                        .toArray(String[]::new));
        await().until(() -> web.bean(GridLink.class).up());
    }

    @AfterAll
    static void stop() {
        web.close();
        grid.close();
    }

    @AfterEach
    void clear() {
        GridMap.ALERTS.in(grid.member()).clear();
        GridMap.ALERT_DELIVERIES.in(grid.member()).clear();
    }

    @Test
    void areMadeChangedPausedAndDeleted() throws Exception {
        HttpResponse<String> made = send("POST", "/api/alerts", ALERT, "ada");
        assertThat(made.statusCode()).isEqualTo(201);
        String address = made.headers().firstValue("Location").orElseThrow();
        JsonNode read = json(send("GET", address, "", "ada"));
        assertThat(read.path("name").asString()).isEqualTo("RSI of Apple");
        assertThat(read.path("quiet").path("from").asString()).isEqualTo("22:00");
        assertThat(read.path("active").asBoolean()).isTrue();
        assertThat(made.body()).doesNotContain("SECRET");

        // What is shown of an address may be sent back: it stays what it is.
        String changed = ALERT.replace("https://hooks.example.com/SECRET", "hooks.example.com/…")
                .replace("300", "60");
        assertThat(send("PUT", address, changed, "ada").statusCode()).isEqualTo(200);
        assertThat(alert().cooldown()).isEqualTo(60_000);
        assertThat(alert().targets().getLast().address()).isEqualTo("https://hooks.example.com/SECRET");

        assertThat(json(send("POST", address + "/pause", "", "ada"))
                        .path("active")
                        .asBoolean())
                .isFalse();
        assertThat(json(send("POST", address + "/resume", "", "ada"))
                        .path("active")
                        .asBoolean())
                .isTrue();
        assertThat(send("DELETE", address, "", "ada").statusCode()).isEqualTo(204);
        assertThat(json(send("GET", "/api/alerts", "", "ada")).size()).isZero();
    }

    @Test
    void areTheirOwnersAlone() throws Exception {
        String address = send("POST", "/api/alerts", ALERT, "ada")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(send("GET", address, "", "bob").statusCode()).isEqualTo(404);
        assertThat(send("PUT", address, ALERT, "bob").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", address, "", "bob").statusCode()).isEqualTo(404);
        assertThat(json(send("GET", "/api/alerts", "", "bob")).size()).isZero();
        assertThat(send("POST", "/api/alerts", ALERT, "eve").statusCode()).isEqualTo(403);
        assertThat(send("GET", "/alerts", "", "eve").body()).doesNotContain("Make the alert");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"RSI of Apple\"                       | \"\"                   | name must have 1 to 80 characters, has 0",
                "\"BUY\"                                | \"HOLD\"               | sides must be BUY or SELL, was HOLD",
                "\"1m\"                                 | \"2m\"                 | Timeframe must be one of",
                "300                                    | -1                     | cooldown must be 0 to",
                "Europe/Berlin                          | Mars                   | zone must be such as",
                "22:00                                  | late                   | quiet.from must be such as 22:30, was late",
                "\"slack\"                              | \"pigeon\"             | kind must be one of",
                "https://hooks.example.com/SECRET       | file:///etc/passwd     | begins with http:// or https://",
                "{                                      | [                      | Failed to read request"
            })
    void sayWhatIsWrongWithThem(String right, String wrong, String detail) throws Exception {
        HttpResponse<String> answer = send("POST", "/api/alerts", ALERT.replace(right, wrong), "ada");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("detail").asString()).contains(detail);
    }

    @Test
    void areNoMoreThanAUserMayHave() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertThat(send("POST", "/api/alerts", ALERT, "ada").statusCode()).isEqualTo(201);
        }

        HttpResponse<String> answer = send("POST", "/api/alerts", ALERT, "ada");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).path("detail").asString()).isEqualTo("No more than 50 alerts: delete one first");
        assertThat(send("POST", "/api/alerts", ALERT, "bob").statusCode()).isEqualTo(201);
    }

    @Test
    void areMadeByAFormThatNeedsNoScript() throws Exception {
        HttpResponse<String> saved = form(
                "/alerts",
                "name=Mine&symbols=AAPL,+MSFT&rule=" + encode(RSI)
                        + "&side=SELL&timeframe=1m&timeframe=tick&browser=yes"
                        + "&webhook-kind=discord&webhook=" + encode("https://example.com/hook")
                        + "&webhook-kind=slack&webhook="
                        + "&cooldown=5&quiet-from=22:00&quiet-to=06:30&zone=UTC&quiet=drop");

        assertThat(saved.statusCode()).isEqualTo(302);
        Alert alert = alert();
        assertThat(alert.owner()).isEqualTo("ada");
        assertThat(alert.symbols()).containsExactly("AAPL", "MSFT");
        assertThat(alert.rules()).containsExactly(RSI);
        assertThat(alert.targets()).extracting(target -> target.kind()).containsExactly(Kind.BROWSER, Kind.DISCORD);
        assertThat(alert.cooldown()).isEqualTo(300_000);
        assertThat(alert.quiet()).isNotNull().matches(quiet -> !quiet.held());
        String page = send("GET", "/alerts/" + alert.id(), "", "ada").body();
        assertThat(page).contains("Change the alert", "value=\"AAPL MSFT\"", "example.com/…", "dropped");
        assertThat(page).doesNotContain("example.com/hook");

        HttpResponse<String> wrong = form("/alerts", "name=Without+channel&symbols=AAPL");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("choose a channel", "value=\"Without channel\"");
    }

    @Test
    void areTriedSentAgainAndAcknowledged() throws Exception {
        // Given
        send("POST", "/api/alerts", ALERT, "ada");
        String id = alert().id();

        // When
        HttpResponse<String> tried = send("POST", "/api/alerts/" + id + "/test", "", "ada");

        // Then
        assertThat(tried.statusCode()).isEqualTo(202);
        assertThat(json(tried).size()).isEqualTo(2);
        String key = json(tried).get(0).path("key").asString();
        assertThat(delivery(key).state()).isEqualTo(State.WAITING);
        assertThat(delivery(key).isTest()).isTrue();
        assertThat(again(key).statusCode()).isEqualTo(409);

        put(delivery(key).failed(4, System.currentTimeMillis(), "Status 503"));
        assertThat(json(send("GET", "/api/alerts/deliveries?state=failed", "", "ada"))
                        .size())
                .isEqualTo(1);
        assertThat(send("GET", "/alerts", "", "ada").body()).contains("Could not be told", "Status 503");
        assertThat(again(key).statusCode()).isEqualTo(200);
        assertThat(delivery(key).state()).isEqualTo(State.WAITING);

        put(delivery(key).told(5, System.currentTimeMillis()));
        assertThat(send("POST", "/api/alerts/deliveries/acknowledge?key=" + encode(key), "", "bob")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "/api/alerts/deliveries/acknowledge", "", "ada").statusCode())
                .isEqualTo(200);
        assertThat(delivery(key).acknowledged()).isTrue();
        assertThat(send("GET", "/api/alerts/deliveries?state=lost", "", "ada").statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> again(String key) throws Exception {
        return send("POST", "/api/alerts/deliveries/again?key=" + encode(key), "", "ada");
    }

    private static Alert alert() {
        return GridMap.ALERTS.in(grid.member()).values().iterator().next();
    }

    private static AlertDelivery delivery(String key) {
        return requireNonNull(GridMap.ALERT_DELIVERIES.in(grid.member()).get(key));
    }

    private static void put(AlertDelivery delivery) {
        GridMap.ALERT_DELIVERIES.in(grid.member()).set(GridMap.alertDelivery(delivery), delivery);
    }

    private static HttpResponse<String> form(String path, String fields) throws Exception {
        return web.send(
                "POST",
                path,
                BodyPublishers.ofString(fields),
                headers("ada", "application/x-www-form-urlencoded").toArray(String[]::new));
    }

    private static HttpResponse<String> send(String method, String path, String body, String user) throws Exception {
        return web.send(
                method,
                path,
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                headers(user, "application/json").toArray(String[]::new));
    }

    private static List<String> headers(String user, String type) {
        String both = Base64.getEncoder().encodeToString((user + ':' + user).getBytes(UTF_8));
        return List.of("Authorization", "Basic " + both, "Content-Type", type);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Dashboard.JSON.readTree(answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
