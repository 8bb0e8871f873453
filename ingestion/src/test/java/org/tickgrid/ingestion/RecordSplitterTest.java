package org.tickgrid.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.tickgrid.market.InvalidRecordException;

class RecordSplitterTest {

    private final RecordSplitter splitter = new RecordSplitter(new IngestSettings(
            DataSize.ofMegabytes(1), DataSize.ofKilobytes(1), 5, DataSize.ofMegabytes(2), Duration.ofMinutes(1)));

    @Test
    void takesOneObjectAlone() {
        assertAlone(" {\"a\": 1}\r\n ", " {\"a\": 1}\r\n ");
        assertAlone("\uFEFF{\"a\": 1}", "{\"a\": 1}");
        assertAlone("{\n\"a\": {\n}\n}", "{\n\"a\": {\n}\n}");
        assertAlone("{\"a\": {}\n, \"b\": {}}", "{\"a\": {}\n, \"b\": {}}");
    }

    @Test
    void takesWhatIsBrokenAloneToo() {
        assertAlone("{\"a\": ", "{\"a\": ");
        assertAlone("{\n\"a\": 1\n", "{\n\"a\": 1\n");
        assertAlone("text", "text");
        assertAlone("{}{}", "{}{}");
    }

    @Test
    void takesLinesWhetherOrNotTheirTypeSaysSo() {
        String lines = "{\"a\": 1}\n\r\n  {\"b\": 2} \r\n{\"c\"\n";

        assertParts(splitter.split(lines.getBytes(UTF_8), BodyType.LINES), "{\"a\": 1}", "{\"b\": 2}", "{\"c\"");
        assertParts(splitter.split(lines.getBytes(UTF_8), BodyType.JSON), "{\"a\": 1}", "{\"b\": 2}", "{\"c\"");
        assertParts(splitter.split("{\"a\" 1}\n{}".getBytes(UTF_8), BodyType.JSON), "{\"a\" 1}", "{}");
    }

    @Test
    void takesOneLineAsABatchWhenItsTypeSaysSo() {
        assertParts(splitter.split("{}".getBytes(UTF_8), BodyType.LINES), "{}");
    }

    @Test
    void takesTheElementsOfAnArrayAsTheyStand() {
        String array = "\uFEFF [ {\"ü\": [ 1, {} ] } ,\n-1.5e3,\"t\\\"ü]\" , null,[[]]] ";

        assertParts(
                splitter.split(array.getBytes(UTF_8), BodyType.JSON),
                "{\"ü\": [ 1, {} ] }",
                "-1.5e3",
                "\"t\\\"ü]\"",
                "null",
                "[[]]");
        assertParts(splitter.split("[]".getBytes(UTF_8), BodyType.JSON));
        assertParts(
                splitter.split("[NaN, {\"a\": Infinity}]".getBytes(UTF_8), BodyType.JSON), "NaN", "{\"a\": Infinity}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[{}", "[{},]", "[{} {}]", "[{]}", "[] {}", "[\u0001]", "[{\"a\": \"\n\"}]"})
    void refusesABrokenArrayAsAWhole(String body) {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> splitter.split(body.getBytes(UTF_8), BodyType.JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\n", "\uFEFF"})
    void refusesWhatHoldsNothing(String body) {
        for (BodyType type : BodyType.values()) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> splitter.split(body.getBytes(UTF_8), type))
                    .withMessage("The body is empty");
        }
    }

    @Test
    void refusesMoreThanABatchMayHold() {
        for (String body : List.of("[1,2,3,4,5,6]", "{}\n{}\n{}\n{}\n{}\n{}")) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> splitter.split(body.getBytes(UTF_8), BodyType.JSON))
                    .withMessage("A batch may have at most 5 records");
        }
    }

    private void assertAlone(String body, String record) {
        Batch batch = splitter.split(body.getBytes(UTF_8), BodyType.JSON);

        assertThat(batch.alone()).isTrue();
        assertThat(batch.records()).extracting(RecordSplitterTest::text).containsExactly(record);
    }

    private static void assertParts(Batch batch, String... records) {
        assertThat(batch.alone()).isFalse();
        assertThat(batch.records()).extracting(RecordSplitterTest::text).containsExactly(records);
    }

    private static String text(Slice slice) {
        return new String(slice.bytes(), UTF_8);
    }
}
