package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFaultsTest {

    private static final String BAR = """
            {"stock_symbol":"AAPL","opening_price":10.5,"closing_price":10.75,"high":11.0,"low":10.0,"volume":7,"timestamp":1385337600.5}""";

    private static final String ORDER = """
            {"data_type":"order_book","stock_symbol":"AAPL","order_type":"buy","price":10.5,"quantity":7,"timestamp":1385337600.5}""";

    private static final String NEWS = """
            {"data_type":"news_sentiment","stock_symbol":"AAPL","sentiment_score":0.5,"sentiment_magnitude":0.25,"timestamp":1385337600.5}""";

    private static final String DATA = """
            {"data_type":"market_data","stock_symbol":"AAPL","market_cap":1000.0,"pe_ratio":30.5,"timestamp":1385337600.5}""";

    private static final String ECONOMY = """
            {"data_type":"economic_indicator","indicator_name":"GDP","value":2.5,"timestamp":1385337600.5}""";

    private static final String CLOCK =
            "{\"data_type\":\"clock\",\"stock_symbol\":\"AAPL\",\"end\":true,\"timestamp\":1385337600.5}";

    /** Each of these with each of its fields. */
    static Stream<String[]> everyField() {
        return Stream.of(BAR, ORDER, NEWS, DATA, ECONOMY, CLOCK)
                .flatMap(json -> Stream.of(json.substring(1, json.length() - 1).split(","))
                        .map(field -> new String[] {json, field})
                        .filter(pair -> !pair[1].contains("data_type") && !pair[1].contains("\"end\"")));
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void namesAFieldThatIsMissing(String json, String field) {
        String without = json.replace(field + ",", "").replace("," + field, "");
        String name = field.substring(1, field.indexOf("\":"));

        assertFault(without, name, "", "is missing");
        assertFault(json.replace(field, "\"" + name + "\":null"), name, "", "is missing");
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void namesAFieldThatHasTheWrongType(String json, String field) {
        String name = field.substring(1, field.indexOf("\":"));
        String value = field.substring(field.indexOf(':') + 1);
        boolean text = value.startsWith("\"");

        String[][] wrongs = {
            {text ? "12" : "\"twelve\"", text ? "12" : "twelve"},
            {"true", "true"},
            {"{\"a\":1}", "an object"},
            {"[1]", "an array"}
        };
        for (String[] wrong : wrongs) {
            assertFault(
                    json.replace(field, "\"" + name + "\":" + wrong[0]),
                    name,
                    wrong[1],
                    text ? "must be text" : "must be a number");
        }
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void namesAFieldWhoseNumberIsNotFinite(String json, String field) {
        String name = field.substring(1, field.indexOf("\":"));
        if (field.endsWith("\"")) {
            return;
        }
        for (String value : new String[] {"NaN", "Infinity", "-Infinity", "1e999", "-1e999"}) {
            assertFault(json.replace(field, "\"" + name + "\":" + value), name, value, "must be a finite number");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "opening_price, 10.5, -10.5, must be greater than 0",
        "opening_price, 10.5, 0, must be greater than 0",
        "closing_price, 10.75, -1, must be greater than 0",
        "low, 10.0, -10, must be greater than 0",
        "high, 11.0, 9.5, 'must not be below low, which was 10'",
        "volume, 7, -7, must not be negative"
    })
    void namesTheNumberOfABarThatCannotBe(String field, String good, String bad, String reason) {
        String fault = BAR.replace("\"" + field + "\":" + good, "\"" + field + "\":" + bad);

        assertFault(fault, field, bad, reason);
    }

    @Test
    void namesTheNumbersOfTheOtherTypesThatCannotBe() {
        assertFault(ORDER.replace("10.5", "-10.5"), "price", "-10.5", "must be greater than 0");
        assertFault(ORDER.replace(":7,", ":-7,"), "quantity", "-7", "must not be negative");
        assertFault(ORDER.replace("buy", "hold"), "order_type", "hold", "must be buy or sell");
        assertFault(NEWS.replace("0.5", "1.5"), "sentiment_score", "1.5", "must be between -1 and 1");
        assertFault(NEWS.replace("0.25", "-0.25"), "sentiment_magnitude", "-0.25", "must be between 0 and 1");
        assertFault(DATA.replace("1000.0", "-1e12"), "market_cap", "-1000000000000", "must not be negative");
        assertFault(CLOCK.replace("true", "\"yes\""), "end", "yes", "must be true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1385337600500", "-2208988801", "7258118401", "1e300"})
    void namesATimeThatIsNotInSeconds(String timestamp) {
        InvalidRecordException fault = fault(BAR.replace("1385337600.5", timestamp));

        assertThat(fault.field()).isEqualTo("timestamp");
        assertThat(Double.parseDouble(fault.value())).isEqualTo(Double.parseDouble(timestamp));
        assertThat(fault.reason()).isEqualTo("must be epoch seconds between the years 1900 and 2200");
    }

    @Test
    void showsANumberAsPeopleWriteIt() {
        assertThat(fault(BAR.replace("1385337600.5", "1385337600500")))
                .hasMessage("timestamp must be epoch seconds between the years 1900 and 2200, was 1385337600500");
    }

    @Test
    void namesATypeThatItDoesNotKnow() {
        assertFault(
                ORDER.replace("order_book", "trade"),
                "data_type",
                "trade",
                "must be absent (a bar), order_book, news_sentiment, market_data, economic_indicator or clock");
        assertFault(ORDER.replace("\"order_book\"", "5"), "data_type", "5", "must be text");
    }

    static final String[][] BAD_NAMES = {
        {"", "must not be empty"},
        {"  ", "must not be empty"},
        {" AAPL", "must not begin or end with a space"},
        {"A".repeat(65), "must not be longer than 64 characters"},
        {"A|5s", "must not contain control characters, half characters or any of |<>\""},
        {"<b>", "must not contain control characters, half characters or any of |<>\""},
        {"A\\nB", "must not contain control characters, half characters or any of |<>\""},
        {"A\\u202eB", "must not contain control characters, half characters or any of |<>\""},
        {"A\\ud800B", "must not contain control characters, half characters or any of |<>\""}
    };

    @ParameterizedTest
    @FieldSource("BAD_NAMES")
    void namesASymbolOrANameThatCannotBe(String name, String reason) {
        assertThat(fault(BAR.replace("AAPL", name)).field()).isEqualTo("stock_symbol");
        assertThat(fault(BAR.replace("AAPL", name)).reason()).isEqualTo(reason);
        assertThat(fault(ECONOMY.replace("GDP", name)).field()).isEqualTo("indicator_name");
        assertThat(fault(ECONOMY.replace("GDP", name)).reason()).isEqualTo(reason);
    }

    @Test
    void takesANameInAnyScript() {
        assertThat(MarketJson.read(BAR.replace("AAPL", "株式 😀").getBytes(UTF_8)).key())
                .isEqualTo("株式 😀");
    }

    @Test
    void refusesAFieldThatStandsTwice() {
        assertFault(BAR.replace("\"low\"", "\"high\""), "high", "", "must stand only once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"text\"", "null", "true", "[]", "NaN"})
    void refusesWhatIsNoObject(String json) {
        assertFault(json, "", "", "A record must be a JSON object");
    }

    @Test
    void refusesWhateverFollowsTheRecord() {
        assertFault(BAR + BAR, "", "", "Nothing may follow the record's closing brace");
        assertThat(fault(BAR + " and more").reason()).startsWith("Not valid JSON: Unrecognized token 'and'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{\"stock_symbol\":", "{\"a\" 1}", "{a:1}", "{'a':1}", "{\"a\":1,}", "{\"a\":01}"})
    void saysWhereBrokenJsonBreaks(String json) {
        InvalidRecordException fault = fault(json);

        assertThat(fault.field()).isEmpty();
        assertThat(fault.reason())
                .matches(
                        json.isBlank() ? "A record must be a JSON object" : "Not valid JSON: .* at line 1, column \\d+")
                .doesNotContain("Source", "StreamRead");
    }

    @Test
    void saysHowDeepItGoes() {
        assertThat(fault(BAR.replace(":7,", ":" + "[".repeat(100_000))).reason())
                .startsWith("Not valid JSON: Document nesting depth (17) exceeds the maximum allowed (16)")
                .doesNotContain("`");
    }

    @Test
    void refusesANumberAndATextWithoutMeasure() {
        assertThat(fault(BAR.replace("10.5", "1".repeat(2_000))).reason())
                .contains("exceeds the maximum allowed (1000)");
        assertThat(fault(BAR.replace("AAPL", "A".repeat(200_000))).reason())
                .contains("exceeds the maximum allowed (100000)");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        for (Charset other : new Charset[] {UTF_16, UTF_16LE, ISO_8859_1}) {
            byte[] json = BAR.replace("AAPL", "Müller").getBytes(other);
            InvalidRecordException fault =
                    catchThrowableOfType(InvalidRecordException.class, () -> MarketJson.read(json));

            assertThat(fault.reason()).startsWith("Not valid JSON: ");
        }
    }

    @Test
    void cutsALongValue() {
        assertThat(fault(ORDER.replace("buy", "b".repeat(5_000))).value())
                .hasSize(101)
                .endsWith("b…");
    }

    private static void assertFault(String json, String field, String value, String reason) {
        InvalidRecordException fault = fault(json);

        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.value()).isEqualTo(value);
        assertThat(fault.reason()).isEqualTo(reason);
    }

    private static InvalidRecordException fault(String json) {
        return catchThrowableOfType(InvalidRecordException.class, () -> MarketJson.read(json.getBytes(UTF_8)));
    }
}
