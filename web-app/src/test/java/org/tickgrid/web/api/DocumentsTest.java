package org.tickgrid.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Alert;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.market.AlertTarget;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.QuietHours;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.Dashboard;
import org.tickgrid.web.Heartbeat;
import org.tickgrid.web.Listening;
import org.tickgrid.web.Samples;
import org.tickgrid.web.TestGrid;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the documents of the API say of addresses, answers and messages is what there is. */
class DocumentsTest {

    private static final TestGrid GRID = new TestGrid();
    private static final long NOW = System.currentTimeMillis();
    private static Heartbeat member;
    private static Dashboard web;

    @BeforeAll
    static void fill() {
        member = new Heartbeat(GRID, GRID.member(), 400);
        web = new Dashboard(GRID);
        await().until(() -> web.json("/api/grid").path("members").size() == 1);
        tell();
        await().until(() -> web.json("/api/signals").size() == 1);
    }

    private static void tell() {
        GRID.put(Samples.performance("AAPL", 187.34, 5));
        GRID.put(new EconomicIndicator("Inflation rate", NOW, 3.2));
        GRID.put(Samples.closed("AAPL", Timeframe.M1, 1, 60_000));
        GRID.put(Samples.forming("AAPL", Timeframe.M1, 2, 120_000));
        GRID.put(Samples.signal("s1", "AAPL", NOW));
        GRID.notice(Samples.signal("s1", "AAPL", NOW));
        GRID.put(delivery());
    }

    private static AlertDelivery delivery() {
        AlertTarget browser = new AlertTarget(AlertTarget.Kind.BROWSER, "");
        Alert alert = new Alert(
                "a1",
                Alert.EVERYBODY,
                "Mine",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(browser),
                60_000,
                new QuietHours("UTC", LocalTime.of(22, 0), LocalTime.of(7, 0), true),
                true,
                NOW);
        GridMap.ALERTS.in(GRID.member()).set(alert.id(), alert);
        GridMap.RULES.in(GRID.member()).set("threshold(rsi(14),30,70,5)", "1m");
        return AlertDelivery.of(
                        alert, browser, Samples.signal("s1", "AAPL", NOW), "{}", AlertDelivery.State.WAITING, NOW, NOW)
                .told(1, NOW + 120);
    }

    @AfterAll
    static void stop() {
        web.close();
        member.close();
        GRID.close();
    }

    @Test
    void everyAddressForProgramsIsDescribedAndNoOther() {
        Set<String> mapped = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : web.beans(RequestMappingHandlerMapping.class)) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                if (method.getBeanType().isAnnotationPresent(RestController.class)) {
                    info.getPatternValues()
                            .forEach(path -> info.getMethodsCondition()
                                    .getMethods()
                                    .forEach(verb -> mapped.add(verb.name().toLowerCase(Locale.ROOT) + " " + path)));
                }
            });
        }
        mapped.removeIf(address -> !address.contains(" /api/"));

        Set<String> described = new TreeSet<>();
        Documents.of(Documents.OPENAPI).path("paths").properties().forEach(path -> {
            // Those with a server of their own are another program's.
            if (!path.getValue().has("servers")) {
                path.getValue().properties().forEach(verb -> described.add(verb.getKey() + " " + path.getKey()));
            }
        });
        assertThat(mapped).isEqualTo(described);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/market, /api/market",
        "/api/economy, /api/economy",
        "/api/sparklines, /api/sparklines",
        "/api/indicator, '/api/indicator?symbol=AAPL&timeframe=1m&of=ema(2)&of=macd(2,3,2)'",
        "/api/candles, /api/candles?symbol=AAPL&timeframe=1m",
        "/api/signals, /api/signals",
        "/api/signals, /api/signals?symbol=AAPL&side=buy&timeframe=5s",
        "/api/alerts, /api/alerts",
        "/api/alerts/choices, /api/alerts/choices",
        "/api/alerts/deliveries, /api/alerts/deliveries?state=told",
        "/api/accuracy, /api/accuracy",
        "/api/grid, /api/grid",
        "/api/latency, /api/latency"
    })
    void answersAreOfTheFormThatIsDescribed(String path, String address) throws Exception {
        HttpResponse<String> answer = web.get(address, "API-Version", "1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        JsonNode json = Dashboard.JSON.readTree(answer.body());
        assertThat(json.isArray() && json.isEmpty()).as("empty").isFalse();
        Documents.check(
                json,
                Documents.OPENAPI,
                "/paths/" + path.replace("/", "~1") + "/get/responses/200/content/application~1json/schema");
    }

    @ParameterizedTest
    @CsvSource({
        "400, /api/candles?symbol=AAPL&timeframe=2m",
        "400, /api/indicator?symbol=AAPL&timeframe=1m&of=magic(2)",
        "404, /api/candles?symbol=NONE&timeframe=1m",
        "400, /api/signals?limit=0",
        "400, /api/signals?side=up",
        "400, /api/signals.csv?limit=20000"
    })
    void saysWhatIsWrongAsAProblem(int status, String address) throws Exception {
        HttpResponse<String> answer = web.get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        Documents.check(
                Dashboard.JSON.readTree(answer.body()),
                Documents.OPENAPI,
                "/components/responses/Problem/content/application~1problem+json/schema");
    }

    @Test
    void messagesOfTheWebsocketAreOfTheFormThatIsDescribed() {
        // Given
        Map<String, JsonNode> described =
                Documents.of(Documents.ASYNCAPI).at("/components/messages").properties().stream()
                        .filter(message -> !Set.of("request", "pace").contains(message.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        try (Listening client = web.listen()) {
            for (String subject : List.of("market", "signals", "notices", "alerts", "grid", "latency")) {
                client.say("{'follow':'" + subject + "'}");
            }
            client.say("{'follow':'series','symbol':'AAPL','timeframe':'1m'}").say("{'follow':'nothing'}");
            client.await("performance");

            // When
            tell();
            GRID.notice(Samples.signal("s2", "AAPL", NOW));

            // Then
            described.keySet().forEach(type -> {
                client.await(type);
                client.heard(type)
                        .forEach(message -> Documents.check(
                                message, Documents.ASYNCAPI, "/components/messages/" + type + "/payload"));
            });
        }
    }

    @Test
    void readingsAndSignalsInKafkaHaveTheSameForm() {
        Documents.check(
                Dashboard.JSON.readTree(FeedJson.write(Samples.closed("AAPL", Timeframe.M1, 1, 60_000))),
                Documents.ASYNCAPI,
                "/channels/readings/messages/reading/payload");
        Documents.check(
                Dashboard.JSON.readTree(FeedJson.write(Samples.signal("s1", "AAPL", NOW))),
                Documents.ASYNCAPI,
                "/channels/signals/messages/signal/payload");
    }

    @Test
    void takesNoVersionButTheFirst() throws Exception {
        assertThat(web.get("/api/market", "API-Version", "1").statusCode()).isEqualTo(200);
        assertThat(web.get("/api/market", "API-Version", "2").statusCode()).isEqualTo(400);
    }

    @Test
    void aWebsocketThatNamesItsVersionIsToldSo() throws Exception {
        assertThat(web.subprotocol("tickgrid.v1")).isEqualTo("tickgrid.v1");
        assertThat(web.subprotocol("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi.yaml", "asyncapi.yaml", "schemas.yaml"})
    void thePageLeadsToEachDocument(String name) throws Exception {
        assertThat(web.get("/api").body()).contains("href=\"/api/" + name + "\"");
        assertThat(new YAMLMapper().readTree(web.get("/api/" + name).body())).isEqualTo(Documents.of(name));
    }
}
