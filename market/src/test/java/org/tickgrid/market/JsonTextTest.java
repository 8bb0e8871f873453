package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.0,
                -0.0,
                1,
                -1,
                2.5,
                0.1,
                0.001,
                0.00099999,
                1e-3,
                0.0001,
                9_999_999.9999,
                9_999_999.99995,
                1e7,
                1e22,
                123.4567,
                123.45678,
                0.3,
                0.1 + 0.2,
                1.0 / 3,
                100.005,
                4_503_599_627_370_497.5,
                1e300,
                4.9e-324,
                Double.MAX_VALUE
            })
    void aNumberIsWrittenAsJavaWritesIt(double value) {
        assertThat(json(value)).isEqualTo(Double.toString(value));
    }

    @Test
    void aMillionNumbersOfAllKindsAreWrittenAsJavaWritesThem() {
        SplittableRandom random = new SplittableRandom(7);
        DoubleStream.generate(() -> switch (random.nextInt(4)) {
                    case 0 -> Math.rint(random.nextDouble(1e6) * 100) / 100;
                    case 1 -> random.nextDouble(2_000);
                    case 2 -> random.nextInt(100_000_000) / 10_000.0;
                    default -> Math.nextUp(random.nextInt(1_000_000) / 100.0);
                })
                .limit(1_000_000)
                .filter(value -> !json(value).equals(Double.toString(value)))
                .findFirst()
                .ifPresent(value -> assertThat(json(value)).isEqualTo(Double.toString(value)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 99, 100, 1_700_000_000_000L, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void aWholeNumberIsWrittenAsJavaWritesIt(long value) {
        assertThat(new JsonText().begin().put("n", value).end()).hasToString("{\"n\":" + value + "}");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsNull(double value) {
        assertThat(json(value)).isEqualTo("null");
    }

    @Test
    void textIsEscapedWhereItMustBe() {
        String value = "a\"b\\c\nd\u0001é€😀";
        assertThat(new JsonText().begin().put("t", value).put("plain", "A-1").end())
                .hasToString("{\"t\":\"a\\\"b\\\\c\\nd\\u0001é€😀\",\"plain\":\"A-1\"}");
    }

    @Test
    void objectsStandInArraysAndInEachOther() {
        assertThat(new JsonText()
                        .begin()
                        .beginArray("a")
                        .begin()
                        .put("x", true)
                        .end()
                        .begin()
                        .putNull("x")
                        .end()
                        .endArray()
                        .begin("o")
                        .end()
                        .put("z", 1)
                        .end())
                .hasToString("{\"a\":[{\"x\":true},{\"x\":null}],\"o\":{},\"z\":1}");
    }

    @Test
    void itMayBeOfAnyLength() {
        String longest = "é".repeat(5_000);
        JsonText json = new JsonText().begin();
        for (int i = 0; i < 1_000; i++) {
            json.put("n" + i, i);
        }
        String text = new String(json.put("t", longest).end().toBytes(), UTF_8);
        assertThat(text).startsWith("{\"n0\":0,\"n1\":1,").endsWith(",\"n999\":999,\"t\":\"" + longest + "\"}");
    }

    private static String json(double value) {
        String text = new JsonText().begin().put("n", value).end().toString();
        return text.substring("{\"n\":".length(), text.length() - 1);
    }
}
