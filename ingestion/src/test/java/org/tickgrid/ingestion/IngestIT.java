package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tickgrid.ingestion.Records.BAR;
import static org.tickgrid.ingestion.Records.CLOCK;
import static org.tickgrid.ingestion.Records.DATA;
import static org.tickgrid.ingestion.Records.ECONOMY;
import static org.tickgrid.ingestion.Records.NEWS;
import static org.tickgrid.ingestion.Records.ORDER;
import static org.tickgrid.ingestion.TestBroker.header;
import static org.tickgrid.ingestion.TestBroker.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.ingestion.TestService.Answer;
import org.tickgrid.market.Topic;
import tools.jackson.databind.JsonNode;

/** What the service takes, and what it makes of it. */
@ExtendWith(RunningIngestion.class)
class IngestIT {

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    private final TestBroker broker;
    private final TestService service;

    IngestIT(TestBroker broker, TestService service) {
        this.broker = broker;
        this.service = service;
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
        ConsumerRecord<byte[], byte[]> kept = broker.last(Topic.MARKET, odd.getBytes(UTF_8));
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
            assertThat(header(broker.last(Topic.MARKET, records.get(i).getBytes(UTF_8)), Topic.SEQUENCE))
                    .isEqualTo("me/" + (100 + i));
        }
        for (int i : new int[] {1, 3}) {
            broker.last(Topic.REJECTED, records.get(i).getBytes(UTF_8));
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
        assertThat(header(broker.last(Topic.MARKET, bar), Topic.CORRELATION))
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
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

    private double count(String what) throws IOException, InterruptedException {
        JsonNode meter =
                service.get("/actuator/metrics/tickgrid.ingest." + what).json();
        return meter.path("measurements").path(0).path("value").asDouble();
    }
}
