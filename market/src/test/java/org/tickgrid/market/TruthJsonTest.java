package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruthJsonTest {

    private static final String LABEL =
            "{\"symbol\":\"AAPL\",\"regime\":\"trend_up\",\"lean\":1,\"timestamp\":1700000000.123}";

    @Test
    void isWrittenWithItsTimeInSeconds() {
        assertThat(TruthJson.write(new Truth("AAPL", 1_700_000_000_123L, "trend_up", 1)))
                .asString(UTF_8)
                .isEqualTo(LABEL);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void readsBackWhatItWrote(int lean) {
        Truth truth = new Truth("BTC-USD", 1_385_337_600_900L, "shock", lean);

        assertThat(TruthJson.read(TruthJson.write(truth))).isEqualTo(truth);
    }

    @Test
    void passesOverFieldsThatItDoesNotKnow() {
        assertThat(read(LABEL.replace("{", "{\"by\": [1, 2], ")))
                .isEqualTo(new Truth("AAPL", 1_700_000_000_123L, "trend_up", 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "symbol":"AAPL"          | "symbol":""               | symbol must not be empty
            "symbol":"AAPL"          | "symbol":7                | symbol must be text, was 7
            "regime":"trend_up"      | "regime":null             | regime is missing
            "lean":1                 | "lean":2                  | lean must be -1, 0 or 1, was 2
            "lean":1                 | "lean":0.5                | lean must be -1, 0 or 1, was 0.5
            "lean":1                 | "lean":"up"               | lean must be a number, was up
            "timestamp":1700000000.1 | "timestamp":17000000000001 | timestamp must be epoch seconds between the years 1900 and 2200, was 1700000000000123
            }                        | }}                        | Not valid JSON
            """)
    void namesWhatIsWrong(String right, String wrong, String fault) {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> read(LABEL.replace(right, wrong)))
                .withMessageStartingWith(fault);
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> read("[" + LABEL + "]"))
                .withMessage("A label must be a JSON object");
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(() -> read(LABEL + LABEL))
                .withMessage("Nothing may follow the label's closing brace");
    }

    private static Truth read(String json) {
        return TruthJson.read(json.getBytes(UTF_8));
    }
}
