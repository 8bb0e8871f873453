package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It reads what {@link MarketJson} reads, or nothing. */
class BarReaderTest {

    private static final int ROUNDS = 5_000;

    private final BarReader reader = new BarReader();
    private final Random random = new Random(5);

    @Test
    void readsEveryBarThatWeWriteToThePreciseDouble() {
        for (int i = 0; i < ROUNDS; i++) {
            double low = price();
            double high = low * (1 + random.nextDouble());
            Bar bar = new Bar("SYM" + random.nextInt(10_000), time(), low, high, low, high, volume());
            assertThat(read(new String(MarketJson.write(bar), UTF_8))).isEqualTo(bar);
        }
    }

    @Test
    void readsFieldsInAnyOrderWithBlanksAsPythonWritesThem() {
        for (int i = 0; i < ROUNDS; i++) {
            String json = python();
            assertThat(read(json)).as(json).isNotNull().isEqualTo(MarketJson.read(json.getBytes(UTF_8)));
        }
    }

    @Test
    void readsABarThatIsWrittenLikeTheLastOneAndOneThatIsNot() {
        String dense = "{\"stock_symbol\":\"AAPL\",\"timestamp\":1,\"opening_price\":1,"
                + "\"closing_price\":1,\"high\":1,\"low\":1,\"volume\":1}";
        String wide = dense.replace(",", "," + " ".repeat(100));
        String python = dense.replace(",", ", ").replace(":", ": ");
        for (String json : List.of(dense, dense, wide, wide, dense, python, python, dense)) {
            assertThat(read(json)).isEqualTo(new Bar("AAPL", 1_000, 1, 1, 1, 1, 1));
        }
    }

    @Test
    void aFieldThatStoodFirstBeginsWithACommaWhereItStandsNow() {
        String first = "{\"high\":1,\"stock_symbol\":\"AAPL\",\"timestamp\":1,\"opening_price\":1,"
                + "\"closing_price\":1,\"low\":1,\"volume\":1}";
        String second = first.replace("{\"high\":1,", "{").replace(",\"closing", ",\"high\":1,\"closing");
        for (String json : List.of(first, second, first)) {
            assertThat(read(json)).as(json).isEqualTo(new Bar("AAPL", 1_000, 1, 1, 1, 1, 1));
            assertThat(read(second.replace(",\"high", "{\"high"))).isNull();
        }
    }

    @Test
    void readsNothingOfWhatIsCutOffThoughItsBytesGoOnBehindIt() {
        byte[] json = MarketJson.write(new Bar("AAPL", 1_700_000_000_123L, 1.25, 2, 1.125, 1.5, 12_345_678_901.0));
        for (int there = json.length; there > 0; there--) {
            byte[] bytes = Arrays.copyOf(json, there);
            for (int length = 0; length < Math.min(there + 1, json.length); length++) {
                assertThat(reader.read(bytes, 0, length))
                        .as("%d of %d", length, there)
                        .isNull();
            }
            assertThat(reader.read(json, 0, json.length)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1700000000000",
                "1700000000000016",
                "7258118400.001",
                "99999999999999999999",
            })
    void aTimeThatCannotBeIsTheFaultThatTheGeneralReaderNames(String time) {
        String json = "{\"stock_symbol\":\"A|B\",\"timestamp\":" + time + ",\"opening_price\":1,"
                + "\"closing_price\":1,\"high\":1,\"low\":1,\"volume\":1}";
        Outcome expected = Outcome.of(() -> MarketJson.read(json.getBytes(UTF_8)));
        assertThat(Outcome.of(() -> read(json))).isEqualTo(expected);
        assertThat(expected.fault()).contains("timestamp");
    }

    @Test
    void leavesNumbersOfManyDigitsToTheGeneralReader() {
        String json = "{\"stock_symbol\":\"A\",\"timestamp\":1,\"opening_price\":1.0,"
                + "\"closing_price\":1,\"high\":1,\"low\":1,\"volume\":1}";
        assertThat(read(json.replace("1.0", "1." + "0".repeat(299)))).isNotNull();
        assertThat(read(json.replace("1.0", "1." + "0".repeat(300)))).isNull();
        assertThat(read(json.replace("1.0", "1" + "0".repeat(300)))).isNull();
    }

    @Test
    void aSymbolThatComesAgainIsTheSameObject() {
        String json = new String(MarketJson.write(new Bar("AAPL", 1_000, 1, 1, 1, 1, 1)), UTF_8);
        String symbol = requireNonNull(read(json)).symbol();
        assertThat(symbol).isEqualTo("AAPL").isSameAs(requireNonNull(read(json)).symbol());
    }

    @Test
    void aSymbolThatNothingMayHaveIsRefusedEachTime() {
        String json = new String(MarketJson.write(new Bar("AAPL", 1_000, 1, 1, 1, 1, 1)), UTF_8);
        for (String wrong : List.of("", " ", "A|B", "A".repeat(65))) {
            for (int time = 0; time < 2; time++) {
                assertThatThrownBy(() -> read(json.replace("AAPL", wrong)))
                        .isInstanceOfSatisfying(
                                InvalidRecordException.class,
                                e -> assertThat(e.field()).isEqualTo("stock_symbol"));
            }
        }
    }

    @Test
    void aBarOfAKnownSymbolIsCheckedLikeAnyOther() {
        Bar bar = new Bar("AAPL", 1_000, 1, 2, 1, 1, 1);
        String json = new String(MarketJson.write(bar), UTF_8);
        assertThat(read(json)).isEqualTo(bar);
        assertThatThrownBy(() -> read(json.replace("\"high\":2.0", "\"high\":0.5")))
                .isInstanceOfSatisfying(
                        InvalidRecordException.class, e -> assertThat(e.field()).isEqualTo("high"));
    }

    @Test
    void readsNothingElseThanTheGeneralReaderWhateverByteIsWrong() {
        for (int i = 0; i < ROUNDS; i++) {
            byte[] json = python().getBytes(UTF_8);
            for (int change = random.nextInt(3); change >= 0; change--) {
                json[random.nextInt(json.length)] = (byte) "{}\":,.0e-\\x \u00e9".charAt(random.nextInt(13));
            }
            assertSameOrNothing(json);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"stock_symbol\":\"A\"}",
                "{\"stock_symbol\":\"A\",\"timestamp\":1,\"opening_price\":01,\"closing_price\":1,\"high\":1,\"low\":1,\"volume\":1}",
                "{\"stock_symbol\":\"A\",\"timestamp\":1,\"opening_price\":1e5,\"closing_price\":1,\"high\":1,\"low\":1,\"volume\":1}",
                "{\"stock_symbol\":\"A\",\"timestamp\":1,\"opening_price\":1,\"closing_price\":1,\"high\":1,\"low\":1,\"volume\":1.5E1}",
                "{\"stock_symbol\":\"A\",\"timestamp\":1,\"opening_price\":1.,\"closing_price\":1,\"high\":1,\"low\":1,\"volume\":1}",
                "{\"stock_symbol\":\"A\",\"timestamp\":1,\"opening_price\":1,\"closing_price\":1,\"high\":1,\"low\":1,\"volume\":1}x",
                "{\"stock_symbol\":\"A\",\"timestamp\":1,\"opening_price\":1,\"closing_price\":1,\"high\":1,\"low\":1,\"volume\":1,}",
                "{\"stock_symbol\":\"A\",\"stock_symbol\":\"A\",\"timestamp\":1,\"opening_price\":1,\"high\":1,\"low\":1,\"volume\":1}",
                "{\"data_type\":\"clock\",\"stock_symbol\":\"A\",\"timestamp\":1}",
            })
    void leavesTheUnusualToTheGeneralReader(String json) {
        assertThat(read(json)).isNull();
    }

    @Test
    void givesTheSameSymbolForTheSameBytes() {
        assertThat(symbol(python())).isNotNull().isSameAs(symbol(python()));
    }

    private @Nullable String symbol(String json) {
        Bar bar = read(json);
        return bar == null ? null : bar.symbol();
    }

    /** Also where another record stands right behind it, as it does in a log. */
    private void assertSameOrNothing(byte[] json) {
        byte[] two = Arrays.copyOf(json, 2 * json.length);
        System.arraycopy(json, 0, two, json.length, json.length);
        Outcome expected = Outcome.of(() -> MarketJson.read(json));
        for (byte[] bytes : List.of(json, two)) {
            assertThat(Outcome.of(() -> reader.read(bytes, 0, json.length)))
                    .as(new String(json, UTF_8))
                    .isIn(expected, Outcome.NONE);
        }
    }

    private @Nullable Bar read(String json) {
        byte[] bytes = ("##" + json + "##").getBytes(UTF_8);
        return reader.read(bytes, 2, bytes.length - 4);
    }

    private String python() {
        double price = price();
        List<String> fields = new ArrayList<>(List.of(
                "\"stock_symbol\": \"AAPL\"",
                "\"opening_price\": " + plain(price),
                "\"closing_price\": " + plain(price * 1.01),
                "\"high\": " + plain(price * 1.02),
                "\"low\": " + plain(price * 0.99),
                "\"volume\": " + random.nextInt(1_000_000),
                "\"timestamp\": "
                        + String.format(
                                Locale.ROOT,
                                random.nextBoolean() ? "%.7f" : "%.3f",
                                1.7e9 + random.nextDouble() * 1e6)));
        Collections.shuffle(fields, random);
        return "{" + String.join(", ", fields) + "}";
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).toPlainString();
    }

    private double price() {
        double price = Math.exp(random.nextDouble(-5, 12));
        return random.nextBoolean() ? price : Math.max(0.01, Math.rint(price * 100) / 100);
    }

    private double volume() {
        return random.nextBoolean() ? random.nextInt(1_000_000) : random.nextDouble(0.01, 100);
    }

    private long time() {
        return random.nextLong(0, 4_000_000_000_000L);
    }
}
