package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tickgrid.ingestion.Records.BAR;
import static org.tickgrid.ingestion.Records.ORDER;
import static org.tickgrid.ingestion.TestBroker.header;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tickgrid.ingestion.TestService.Answer;
import org.tickgrid.market.Topic;

/** What the service refuses, and what it says of that. */
@ExtendWith(RunningIngestion.class)
class IngestFaultsIT {

    private static final String JSON = "application/json";

    private final TestBroker broker;
    private final TestService service;

    IngestFaultsIT(TestBroker broker, TestService service) {
        this.broker = broker;
        this.service = service;
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

        answer.assertProblem(415);
        assertThat(answer.field("detail")).contains("must be");
    }

    @Test
    void refusesACompressedBody() throws Exception {
        service.post(BAR.getBytes(UTF_8), "Content-Type", JSON, "Content-Encoding", "gzip")
                .assertProblem(415);
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
        answer.assertProblem(400);
        assertThat(answer.field("title")).isEqualTo("The record cannot be taken");
        assertThat(answer.field("field")).isEqualTo(bad.field());
        assertThat(answer.field("value")).isEqualTo(bad.value());
        assertThat(answer.field("reason")).startsWith(bad.reason());
        ConsumerRecord<byte[], byte[]> kept = broker.last(Topic.REJECTED, bad.body());
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
        service.post(body).assertProblem(400);
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
        announced.assertProblem(413);
        chunked.assertProblem(413);
        assertThat(broker.read(Topic.REJECTED)).hasSize(before);
        assertThat(service.get("/actuator/metrics/tickgrid.ingest.too.large").text())
                .contains("\"value\":2.0");
    }

    @Test
    void keepsABrokenBodyOfJustTheLimit() throws Exception {
        byte[] body = ("[" + " ".repeat(5 * 1024 * 1024 - 2) + "{").getBytes(UTF_8);

        service.post(body, "Content-Type", JSON).assertProblem(400);
        assertThat(broker.last(Topic.REJECTED, body).serializedValueSize()).isEqualTo(5 * 1024 * 1024);
    }

    @Test
    void refusesABatchOfTooManyRecords() throws Exception {
        service.post("[" + "1,".repeat(10_000) + "1]").assertProblem(413);
    }

    @Test
    void refusesANameOfAnotherFormAndRepeatsOneAlsoBesideAFault() throws Exception {
        Answer odd = service.post(BAR.getBytes(UTF_8), "Content-Type", JSON, "X-Correlation-Id", "a b");
        Answer fault = service.post("{}".getBytes(UTF_8), "Content-Type", JSON, "X-Correlation-Id", "order-8");

        odd.assertProblem(400);
        fault.assertProblem(400);
        assertThat(fault.header("X-Correlation-Id")).isEqualTo("order-8");
    }

    @Test
    void refusesASequenceOfAnotherForm() throws Exception {
        service.post(BAR.getBytes(UTF_8), "Tickgrid-Sequence", "first").assertProblem(400);
    }

    @Test
    void refusesForAMomentWhatIsTooMuchAtOnce() throws Exception {
        try (InFlight.Share all = service.part(InFlight.class).share()) {
            all.take(service.bound());
            Answer answer = service.post(BAR);

            answer.assertProblem(429);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
        assertThat(service.post(BAR).status()).isEqualTo(200);
    }

    @Test
    void answersEveryOtherRequestWithAProblem() throws Exception {
        Answer get = service.get("/ingest");

        get.assertProblem(405);
        assertThat(get.header("Allow")).isEqualTo("POST");
        service.get("/nothing").assertProblem(404);
    }
}
