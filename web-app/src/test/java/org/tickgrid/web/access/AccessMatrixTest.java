package org.tickgrid.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.Dashboard;
import org.tickgrid.web.Samples;
import org.tickgrid.web.TestGrid;
import org.tickgrid.web.grid.GridLink;

/** Every address that there is, and what it answers to whom. */
class AccessMatrixTest {

    /** Mapping, address asked, and the status for anonymous, viewer, trader, operator and a wrong password. */
    private static final String MATRIX = """
            GET /                               | /                                      | 401 200 200 200 401
            GET /signals                        | /signals                               | 401 200 200 200 401
            GET /signal                         | /signal?id=none                        | 401 404 404 404 401
            GET /symbol                         | /symbol?name=AAPL                      | 401 200 200 200 401
            GET /grid                           | /grid                                  | 401 200 200 200 401
            GET /api                            | /api                                   | 401 200 200 200 401
            GET /latency                        | /latency                               | 401 200 200 200 401
            GET /accuracy                       | /accuracy                              | 401 200 200 200 401
            GET /api/market                     | /api/market                            | 401 200 200 200 401
            GET /api/economy                    | /api/economy                           | 401 200 200 200 401
            GET /api/signals                    | /api/signals                           | 401 200 200 200 401
            GET /api/signals.csv                | /api/signals.csv                       | 401 200 200 200 401
            GET /api/latency                    | /api/latency                           | 401 200 200 200 401
            GET /api/grid                       | /api/grid                              | 401 200 200 200 401
            GET /api/accuracy                   | /api/accuracy                          | 401 200 200 200 401
            GET /api/candles                    | /api/candles?symbol=AAPL&timeframe=1m  | 401 200 200 200 401
            GET /api/candles.csv                | /api/candles.csv?symbol=AAPL&timeframe=1m | 401 200 200 200 401
            GET /api/indicator                  | /api/indicator?symbol=AAPL&timeframe=1m&of=ema(3) | 401 200 200 200 401
            GET /api/sparklines                 | /api/sparklines                        | 401 200 200 200 401
            GET /alerts                         | /alerts                                | 401 200 200 200 401
            GET /alerts/{id}                    | /alerts/none                           | 401 404 404 404 401
            POST /alerts                        | /alerts                                | 403 403 400 400 401
            POST /alerts/{id}/pause             | /alerts/none/pause                     | 403 403 404 404 401
            POST /alerts/{id}/resume            | /alerts/none/resume                    | 403 403 404 404 401
            POST /alerts/{id}/delete            | /alerts/none/delete                    | 403 403 404 404 401
            POST /alerts/{id}/test              | /alerts/none/test                      | 403 403 404 404 401
            POST /alerts/again                  | /alerts/again?key=none                 | 403 403 404 404 401
            POST /alerts/acknowledge            | /alerts/acknowledge                    | 403 403 302 302 401
            GET /api/alerts                     | /api/alerts                            | 401 200 200 200 401
            GET /api/alerts/choices             | /api/alerts/choices                    | 401 200 200 200 401
            GET /api/alerts/{id}                | /api/alerts/none                       | 401 404 404 404 401
            GET /api/alerts/deliveries          | /api/alerts/deliveries                 | 401 200 200 200 401
            POST /api/alerts                    | /api/alerts                            | 403 403 400 400 401
            PUT /api/alerts/{id}                | /api/alerts/none                       | 403 403 400 400 401
            DELETE /api/alerts/{id}             | /api/alerts/none                       | 403 403 404 404 401
            POST /api/alerts/{id}/pause         | /api/alerts/none/pause                 | 403 403 404 404 401
            POST /api/alerts/{id}/resume        | /api/alerts/none/resume                | 403 403 404 404 401
            POST /api/alerts/{id}/test          | /api/alerts/none/test                  | 403 403 404 404 401
            POST /api/alerts/deliveries/again   | /api/alerts/deliveries/again?key=none  | 403 403 404 404 401
            POST /api/alerts/deliveries/acknowledge | /api/alerts/deliveries/acknowledge | 403 403 200 200 401
            GET /sign-in                        | /sign-in                               | 200 200 200 200 401
            GET /error                          | /error                                 | 401 500 500 500 401
            GET /js/**                          | /js/page.js                            | 200 200 200 200 401
            GET /css/**                         | /css/base.css                          | 200 200 200 200 401
            GET /img/**                         | /img/tickgrid.svg                      | 200 200 200 200 401
            GET /_static/**                     | /_static/echarts/6.0.0/dist/echarts.esm.min.js | 401 200 200 200 401
            GET /webjars/**                     | /webjars/none.js                       | 401 404 404 404 401
            GET /**                             | /nowhere                               | 401 404 404 404 401
            GET /ws                             | /ws                                    | 401 101 101 101 401
            GET /actuator                       | /actuator                              | 401 403 403 200 401
            GET /actuator/health                | /actuator/health                       | 200 200 200 200 401
            GET /actuator/health/**             | /actuator/health/readiness             | 200 200 200 200 401
            GET /actuator/prometheus            | /actuator/prometheus                   | 200 200 200 200 401
            GET /actuator/metrics               | /actuator/metrics                      | 401 403 403 200 401
            GET /actuator/metrics/{requiredMetricName} | /actuator/metrics/jvm.threads.live | 401 403 403 200 401
            """;

    /** What no mapping stands for yet: the rules hold it all the same. */
    private static final String OTHERS = """
            GET /api/openapi.yaml   | /api/openapi.yaml     | 401 200 200 200 401
            HEAD /api/market        | /api/market           | 401 200 200 200 401
            POST /api/jobs/signals  | /api/jobs/signals     | 403 403 403 404 401
            POST /                  | /                     | 403 403 403 405 401
            POST /actuator/metrics  | /actuator/metrics     | 403 403 403 405 401
            GET /actuator/env       | /actuator/env         | 401 403 403 404 401
            GET /actuator/heapdump  | /actuator/heapdump    | 401 403 403 404 401
            """;

    private static final TestGrid GRID = new TestGrid();
    private static Dashboard web;

    @BeforeAll
    static void start() {
        GRID.put(Samples.performance("AAPL", 187.34, 5));
        GRID.put(Samples.closed("AAPL", Timeframe.M1, 1, 60_000));
        web = new Dashboard(GRID, Identity.settings("--tickgrid.access.attempts=100000"));
        await().until(() -> web.bean(GridLink.class).up());
        await().until(() ->
                web.get("/api/market", Identity.VIEWER.headers()).body().contains("AAPL"));
    }

    @AfterAll
    static void stop() {
        web.close();
        GRID.close();
    }

    private record Row(String mapping, String address, List<Integer> statuses) {

        static Stream<Row> of(String matrix) {
            return matrix.lines()
                    .map(line -> line.split("\\|"))
                    .map(cells -> new Row(
                            cells[0].strip(),
                            cells[1].strip(),
                            Arrays.stream(cells[2].strip().split(" "))
                                    .map(Integer::valueOf)
                                    .toList()));
        }

        String method() {
            return mapping.substring(0, mapping.indexOf(' '));
        }
    }

    static Stream<Arguments> requests() {
        return Stream.concat(Row.of(MATRIX), Row.of(OTHERS))
                .flatMap(row -> Arrays.stream(Identity.values())
                        .map(who -> Arguments.of(
                                row.method(), row.address(), who, row.statuses().get(who.ordinal()))));
    }

    @ParameterizedTest(name = "{0} {1} as {2}: {3}")
    @MethodSource("requests")
    void answers(String method, String address, Identity who, int status) throws Exception {
        assertThat(status(method, address, who)).isEqualTo(status);
    }

    @Test
    void hasARowForEveryMapping() {
        Set<String> mapped = new TreeSet<>();
        for (AbstractHandlerMapping mapping : web.beans(AbstractHandlerMapping.class)) {
            switch (mapping) {
                case RequestMappingInfoHandlerMapping methods ->
                    methods.getHandlerMethods().keySet().forEach(info -> mapped.addAll(names(info)));
                case AbstractUrlHandlerMapping urls ->
                    urls.getHandlerMap().keySet().forEach(url -> mapped.add("GET " + url));
                default -> assertThat(mapping.getClass().getSimpleName()).isEqualTo("RouterFunctionMapping");
            }
        }

        assertThat(mapped).isEqualTo(Row.of(MATRIX).map(Row::mapping).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> names(RequestMappingInfo info) {
        Set<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("GET")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> method + " " + pattern))
                .collect(Collectors.toSet());
    }

    private static int status(String method, String address, Identity who) throws Exception {
        if (address.equals("/ws")) {
            return web.handshake(who.headers());
        }
        return web.send(method, address, BodyPublishers.noBody(), who.headers()).statusCode();
    }
}
