package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.ingestion.TestService.Answer;
import org.tickgrid.market.Topic;
import tools.jackson.databind.JsonNode;

/** The whole service, with a real broker behind it. */
@SuppressWarnings("NullAway.Init")
class IngestIT {

    private static final String BAR = """
            {"stock_symbol": "AAPL", "opening_price": 1000.5, "closing_price": 1020.25, "high": 1003.0, "low": 998.0, "volume": 5003, "timestamp": 1385337600.9}""";

    private static final String ORDER = """
            {"data_type": "order_book", "timestamp": 1385337600.9, "stock_symbol": "AAPL", "order_type": "sell", "price": 99.5, "quantity": 12}""";

    private static final String NEWS = """
            {"data_type": "news_sentiment", "timestamp": 1385337600.9, "stock_symbol": "AAPL", "sentiment_score": -0.5, "sentiment_magnitude": 0.75}""";

    private static final String DATA = """
            {"data_type": "market_data", "timestamp": 1385337600.9, "stock_symbol": "AAPL", "market_cap": 1.5e12, "pe_ratio": 31.5}""";

    private static final String ECONOMY = """
            {"data_type": "economic_indicator", "timestamp": 1385337600.9, "indicator_name": "GDP Growth Rate", "value": 2.5}""";

    private static final String CLOCK = """
            {"data_type": "clock", "timestamp": 1385337600.9, "stock_symbol": "AAPL", "end": true}""";

    private static final String LABEL = """
            {"symbol": "AAPL", "regime": "trend_down", "lean": -1, "timestamp": 1385337600.9}""";

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    private static TestBroker broker;
    private static TestService service;

    @BeforeAll
    static void start() {
        broker = TestBroker.started();
        // What a slow machine does to Kafka is the other test's matter.
        service = TestService.started(
                broker.address(),
                "--tickgrid.kafka.delivery-timeout=60s",
                "--tickgrid.kafka.block-timeout=60s",
                "--management.endpoints.web.exposure.include=health,metrics,prometheus");
        TestService up = service;
        await().atMost(Duration.ofMinutes(5)).until(() -> up.part(Topics.class).areThere());
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {BAR, ORDER, NEWS, DATA, ECONOMY, CLOCK})
    void keepsEachTypeWithItsBytesAsTheyCame(String json) throws Exception {
        // Given
        String odd = "  " + json.replace("}", ", \"source\":  {\"nested\": [1, \"ü\"]} }") + "\n";
        long before = System.currentTimeMillis();

        // When
        Answer answer = service.post(odd.getBytes(UTF_8), "Content-Type", JSON, "Tickgrid-Sequence", "me/41");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(JSON);
        assertThat(answer.text()).isEqualTo("{\"accepted\":1,\"rejected\":[]}");
        ConsumerRecord<byte[], byte[]> kept = last(Topic.MARKET, odd.getBytes(UTF_8));
        assertThat(text(kept.key())).isEqualTo(json.equals(ECONOMY) ? "GDP Growth Rate" : "AAPL");
        assertThat(kept.timestamp()).isBetween(before, System.currentTimeMillis());
        assertThat(header(kept, Topic.SEQUENCE)).isEqualTo("me/41");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "Application/JSON",
                "text/json",
                "application/vnd.feed+json"
            })
    void takesEveryTypeThatMeansJson(String type) throws Exception {
        assertThat(service.post(BAR.getBytes(UTF_8), "Content-Type", type).status())
                .isEqualTo(200);
    }

    @Test
    void takesABodyWithoutATypeAndAnswersInJsonWhateverIsAccepted() throws Exception {
        assertThat(service.post(BAR.getBytes(UTF_8)).status()).isEqualTo(200);
        assertThat(service.post(BAR.getBytes(UTF_8), "Accept", "text/html").status())
                .isEqualTo(200);
        assertThat(service.post("{}".getBytes(UTF_8), "Accept", "text/html").header("Content-Type"))
                .isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "application/json; charset=no-such",
                "nonsense"
            })
    void refusesEveryOtherType(String type) throws Exception {
        Answer answer = service.post(BAR.getBytes(UTF_8), "Content-Type", type);

        assertProblem(answer, 415);
        assertThat(answer.field("detail")).contains("must be");
    }

    @Test
    void refusesACompressedBody() throws Exception {
        assertProblem(service.post(BAR.getBytes(UTF_8), "Content-Type", JSON, "Content-Encoding", "gzip"), 415);
    }

    /** What is sent, the field at fault, and what is said of it. */
    static final List<BadRecord> BAD_RECORDS = List.of(
            new BadRecord(BAR.replace("\"high\": 1003.0, ", ""), "high", "", "is missing"),
            new BadRecord(BAR.replace("1003.0", "\"much\""), "high", "much", "must be a number"),
            new BadRecord(BAR.replace("1003.0", "NaN"), "high", "NaN", "must be a finite number"),
            new BadRecord(BAR.replace("1003.0", "Infinity"), "high", "Infinity", "must be a finite number"),
            new BadRecord(BAR.replace("1003.0", "1e999"), "high", "1e999", "must be a finite number"),
            new BadRecord(BAR.replace("998.0", "-998.0"), "low", "-998", "must be greater than 0"),
            new BadRecord(BAR.replace("1003.0", "997.5"), "high", "997.5", "must not be below low, which was 998"),
            new BadRecord(ORDER.replace("order_book", "trade"), "data_type", "trade", "must be absent (a bar), "),
            new BadRecord(
                    BAR.replace("1385337600.9", "1385337600900"),
                    "timestamp",
                    "1385337600900",
                    "must be epoch seconds between the years 1900 and 2200"),
            new BadRecord(
                    BAR.replace("1385337600.9", "7258118399"), "timestamp", "7258118399.000", "must not be more than"),
            new BadRecord(BAR.replace("AAPL", ""), "stock_symbol", "", "must not be empty"),
            new BadRecord(BAR.substring(0, 60), "", "", "Not valid JSON: "),
            new BadRecord(BAR.replace("5003", "[".repeat(100_000)), "", "", "Not valid JSON: Document nesting depth"),
            new BadRecord(BAR + " and more", "", "", "Not valid JSON: "),
            new BadRecord("\"text\"", "", "", "A record must be a JSON object"),
            new BadRecord("[" + BAR + ", {\"stock_symbol\"]", "", "", "Not valid JSON: "),
            new BadRecord("[" + BAR + "] " + BAR, "", "", "Nothing may follow the array's closing bracket"),
            new BadRecord(
                    BAR.replace("AAPL", "A".repeat(256 * 1024)), "", "", "A record may have at most 262144 bytes"),
            new BadRecord(BAR.replace("AAPL", "Müller").getBytes(ISO_8859_1), "", "", "Not UTF-8: byte 19 was 0xfc"),
            new BadRecord(BAR.getBytes(UTF_16), "", "", "Not UTF-8: byte 0 was 0xfe"),
            new BadRecord(BAR.getBytes(UTF_16LE), "", "", "Not UTF-8: byte 1 was 0x00"));

    @ParameterizedTest
    @FieldSource("BAD_RECORDS")
    void answersABadRecordWithItsFaultAndKeepsItAsItCame(BadRecord bad) throws Exception {
        // When
        Answer answer = service.post(bad.body(), "Content-Type", JSON);

        // Then
        assertProblem(answer, 400);
        assertThat(answer.field("title")).isEqualTo("The record cannot be taken");
        assertThat(answer.field("field")).isEqualTo(bad.field());
        assertThat(answer.field("value")).isEqualTo(bad.value());
        assertThat(answer.field("reason")).startsWith(bad.reason());
        ConsumerRecord<byte[], byte[]> kept = last(Topic.REJECTED, bad.body());
        assertThat(header(kept, Topic.REJECTED_FIELD)).isEqualTo(bad.field());
        assertThat(header(kept, Topic.REJECTED_VALUE)).isEqualTo(bad.value());
        assertThat(header(kept, Topic.REJECTED_REASON)).isEqualTo(answer.field("reason"));
        assertThat(header(kept, Topic.REJECTED_BY)).isEqualTo("ingestion");
    }

    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    record BadRecord(byte[] body, String field, String value, String reason) {

        BadRecord(String body, String field, String value, String reason) {
            this(body.getBytes(UTF_8), field, value, reason);
        }

        @Override
        public String toString() {
            return field + " " + reason;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "\uFEFF"})
    void refusesAnEmptyBody(String body) throws Exception {
        assertProblem(service.post(body), 400);
    }

    @Test
    void refusesABodyOfTenMegabytesWithoutKeepingAnyOfIt() throws Exception {
        // Given
        byte[] body = "[".repeat(10_000_000).getBytes(UTF_8);
        int before = broker.read(Topic.REJECTED).size();

        // When
        Answer announced = service.post(body, "Content-Type", JSON);
        Answer chunked =
                service.post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), "Content-Type", JSON);

        // Then
        assertProblem(announced, 413);
        assertProblem(chunked, 413);
        assertThat(broker.read(Topic.REJECTED)).hasSize(before);
        assertThat(service.get("/actuator/metrics/tickgrid.ingest.too.large").text())
                .contains("\"value\":2.0");
    }

    @Test
    void keepsABrokenBodyOfJustTheLimit() throws Exception {
        byte[] body = ("[" + " ".repeat(5 * 1024 * 1024 - 2) + "{").getBytes(UTF_8);

        assertProblem(service.post(body, "Content-Type", JSON), 400);
        assertThat(last(Topic.REJECTED, body).serializedValueSize()).isEqualTo(5 * 1024 * 1024);
    }

    @Test
    void refusesABatchOfTooManyRecords() throws Exception {
        assertProblem(service.post("[" + "1,".repeat(10_000) + "1]"), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, LINES})
    void answersABatchRecordByRecord(String type) throws Exception {
        // Given
        List<String> records = List.of(
                BAR.replace("AAPL", "ONE"),
                BAR.replace("AAPL", "TWO").replace("1003.0", "NaN"),
                ORDER.replace("AAPL", "THREE"),
                "\"four\"",
                NEWS.replace("AAPL", "FIVE"));
        String body = type.equals(JSON)
                ? "\n[ " + String.join(" ,\n", records) + " ] "
                : "\r\n" + String.join("\r\n\r\n", records) + "\n";

        // When
        Answer answer = service.post(body.getBytes(UTF_8), "Content-Type", type, "Tickgrid-Sequence", "me/100");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo(
                        "{\"accepted\":3,\"rejected\":["
                                + "{\"index\":1,\"field\":\"high\",\"value\":\"NaN\",\"reason\":\"must be a finite number\"},"
                                + "{\"index\":3,\"field\":\"\",\"value\":\"\",\"reason\":\"A record must be a JSON object\"}]}");
        for (int i : new int[] {0, 2, 4}) {
            assertThat(header(last(Topic.MARKET, records.get(i).getBytes(UTF_8)), Topic.SEQUENCE))
                    .isEqualTo("me/" + (100 + i));
        }
        for (int i : new int[] {1, 3}) {
            last(Topic.REJECTED, records.get(i).getBytes(UTF_8));
        }
    }

    @Test
    void answersAnEmptyArrayAndLinesWithoutTheirType() throws Exception {
        assertThat(service.post("[]").text()).isEqualTo("{\"accepted\":0,\"rejected\":[]}");
        assertThat(service.post(BAR + "\n" + ORDER).text()).isEqualTo("{\"accepted\":2,\"rejected\":[]}");
        assertThat(service.post(BAR.replace(",", ",\n")).text()).isEqualTo("{\"accepted\":1,\"rejected\":[]}");
    }

    @Test
    void repeatsWhatARequestIsCalledAndSaysWhereItsRecordsStand() throws Exception {
        byte[] bar = BAR.replace("1003.0", "1003.25").getBytes(UTF_8);

        Answer nameless = service.post(bar, "Content-Type", JSON);
        Answer named = service.post(bar, "Content-Type", JSON, "X-Correlation-Id", "order-7");
        Answer traced = service.post(
                bar, "Content-Type", JSON, "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(named.header("X-Correlation-Id")).isEqualTo("order-7");
        assertThat(named.header("Tickgrid-Positions")).matches("\\d+@\\d+");
        assertThat(traced.header("X-Correlation-Id")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(nameless.header("X-Correlation-Id")).isEmpty();
        assertThat(header(last(Topic.MARKET, bar), Topic.CORRELATION)).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void refusesANameOfAnotherFormAndRepeatsOneAlsoBesideAFault() throws Exception {
        Answer odd = service.post(BAR.getBytes(UTF_8), "Content-Type", JSON, "X-Correlation-Id", "a b");
        Answer fault = service.post("{}".getBytes(UTF_8), "Content-Type", JSON, "X-Correlation-Id", "order-8");

        assertProblem(odd, 400);
        assertProblem(fault, 400);
        assertThat(fault.header("X-Correlation-Id")).isEqualTo("order-8");
    }

    @Test
    void refusesASequenceOfAnotherForm() throws Exception {
        assertProblem(service.post(BAR.getBytes(UTF_8), "Tickgrid-Sequence", "first"), 400);
    }

    @Test
    void keepsTheOrderOfEachSymbolThroughBatches() throws Exception {
        // Given
        int symbols = 20;
        List<String> sent = new ArrayList<>();

        // When
        for (int batch = 0; batch < 4; batch++) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 2_000; i++) {
                String line = BAR.replace("AAPL", "ORDER" + i % symbols).replace("5003", "" + sent.size());
                sent.add(line);
                lines.append(line).append('\n');
            }
            assertThat(service.post(lines.toString()).json().path("accepted").asInt())
                    .isEqualTo(2_000);
        }

        // Then
        List<ConsumerRecord<byte[], byte[]>> kept = broker.read(Topic.MARKET);
        for (int s = 0; s < symbols; s++) {
            String symbol = "ORDER" + s;
            assertThat(kept.stream()
                            .filter(record -> text(record.key()).equals(symbol))
                            .map(record -> text(record.value())))
                    .containsExactlyElementsOf(sent.stream()
                            .filter(line -> line.contains("\"" + symbol + "\""))
                            .toList());
        }
    }

    /** Each of its five types in turn, one object a request; its bars' closes lie outside their ranges at times. */
    @Test
    void servesAnExistingProducerThatTakesOnly200AsSuccess() throws Exception {
        Random random = new Random(3);
        for (int i = 0; i < 250; i++) {
            double open = 1000 * Math.exp(0.0002 - 0.00005 + 0.01 * random.nextGaussian());
            double close = open + 10 * random.nextGaussian();
            double high = open + Math.abs(5 * random.nextGaussian());
            double low = open - Math.abs(5 * random.nextGaussian());
            String now = Double.toString(System.currentTimeMillis() / 1000.0);
            String bar =
                    "{\"stock_symbol\": \"TSLA\", \"opening_price\": %s, \"closing_price\": %s, \"high\": %s, \"low\": %s, \"volume\": %d, \"timestamp\": %s}"
                            .formatted(open, close, high, low, 5000 + random.nextInt(500), now);
            String json = List.of(bar, ORDER, NEWS, DATA, ECONOMY).get(i % 5).replace("1385337600.9", now);

            assertThat(service.post(json).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s\n", "[%s, %s]"})
    void keepsTheSimulatorsLabelsInATopicOfTheirOwn(String form) throws Exception {
        // Given
        String first = LABEL.replace("}", ", \"form\": " + form.length() + "}");
        String second = first.replace("AAPL", "TSLA");
        int records = broker.read(Topic.MARKET).size();

        // When
        Answer answer = service.postLabels(form.formatted(first, second), "Tickgrid-Sequence", "me/7");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"accepted\":2,\"rejected\":[]}");
        assertThat(text(last(Topic.TRUTH, first.getBytes(UTF_8)).key())).isEqualTo("AAPL");
        assertThat(header(last(Topic.TRUTH, second.getBytes(UTF_8)), Topic.SEQUENCE))
                .isEqualTo("me/8");
        assertThat(broker.read(Topic.MARKET)).hasSize(records);
    }

    @Test
    void keepsNoneOfTheLabelsWhereOneCannotBeTaken() throws Exception {
        // Given
        String good = LABEL.replace("AAPL", "GOOD");
        int rejected = broker.read(Topic.REJECTED).size();

        // When
        Answer alone = service.postLabels(LABEL.replace("-1", "2"));
        Answer batch = service.postLabels(good + "\n" + LABEL.replace("1385337600.9", "7258118399"));

        // Then
        assertProblem(alone, 400);
        assertThat(alone.field("detail")).isEqualTo("lean must be -1, 0 or 1, was 2");
        assertThat(alone.field("field")).isEqualTo("lean");
        assertThat(alone.field("value")).isEqualTo("2");
        assertThat(alone.field("instance")).isEqualTo("/truth");
        assertProblem(batch, 400);
        assertThat(batch.field("field")).isEqualTo("timestamp");
        assertThat(batch.field("reason"))
                .startsWith("must not be more than 60 s ahead")
                .endsWith("(in label 2)");
        assertThat(broker.read(Topic.TRUTH)).noneMatch(label -> Arrays.equals(label.value(), good.getBytes(UTF_8)));
        assertThat(broker.read(Topic.REJECTED)).hasSize(rejected);
    }

    @Test
    void refusesForAMomentWhatIsTooMuchAtOnce() throws Exception {
        try (InFlight.Share all = service.part(InFlight.class).share()) {
            all.take(service.bound());
            Answer answer = service.post(BAR);

            assertProblem(answer, 429);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
        assertThat(service.post(BAR).status()).isEqualTo(200);
    }

    @Test
    void answersEveryOtherRequestWithAProblem() throws Exception {
        Answer get = service.get("/ingest");

        assertProblem(get, 405);
        assertThat(get.header("Allow")).isEqualTo("POST");
        assertProblem(service.get("/nothing"), 404);
    }

    @Test
    void countsWhatCameAndWhatBecameOfIt() throws Exception {
        double received = count("received");
        double accepted = count("accepted");
        double rejected = count("rejected");

        service.post("[" + BAR + "," + ORDER + ",{}]");
        service.post("{}");

        assertThat(count("received") - received).isEqualTo(4);
        assertThat(count("accepted") - accepted).isEqualTo(2);
        assertThat(count("rejected") - rejected).isEqualTo(2);
        assertThat(service.get("/actuator/prometheus").text()).contains("tickgrid_ingest_accepted_records_total");
    }

    @Test
    void isReadyOnceItHasCreatedTheTopics() throws Exception {
        await().until(() -> service.get("/actuator/health/readiness").status() == 200);
        assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(service.part(Admin.class)
                        .describeTopics(List.of(Topic.MARKET, Topic.REJECTED, Topic.SIGNALS, Topic.TRUTH))
                        .allTopicNames()
                        .get())
                .hasEntrySatisfying(
                        Topic.MARKET, topic -> assertThat(topic.partitions()).hasSize(Topic.MARKET_PARTITIONS))
                .hasEntrySatisfying(
                        Topic.REJECTED, topic -> assertThat(topic.partitions()).hasSize(Topic.OTHER_PARTITIONS))
                .hasEntrySatisfying(
                        Topic.TRUTH, topic -> assertThat(topic.partitions()).hasSize(Topic.OTHER_PARTITIONS))
                .hasEntrySatisfying(
                        Topic.SIGNALS, topic -> assertThat(topic.partitions()).hasSize(Topic.OTHER_PARTITIONS));
    }

    private static double count(String what) throws IOException, InterruptedException {
        JsonNode meter =
                service.get("/actuator/metrics/tickgrid.ingest." + what).json();
        return meter.path("measurements").path(0).path("value").asDouble();
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("Exception", "trace", "\tat ");
    }

    private static ConsumerRecord<byte[], byte[]> last(String topic, byte[] value) {
        return broker.read(topic).stream()
                .filter(record -> Arrays.equals(record.value(), value))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("Not in topic " + topic));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "(no header)" : text(header.value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
