package org.tickgrid.market;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However long a number is, and wherever in its text it stands, it is read as Java reads it. */
class NumberScannerTest {

    private static final int ROUNDS = 200_000;

    private final NumberScanner scanner = new NumberScanner();
    private final Random random = new Random(11);

    @Test
    void readsNumbersOfEveryLengthToTheNearestDouble() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = digits(1 + random.nextInt(22));
            String fraction = random.nextBoolean() ? "" : "." + anyDigits(1 + random.nextInt(10));
            assertReads(number + fraction, random.nextBoolean() ? "," : "}" + anyDigits(random.nextInt(8)));
        }
    }

    @Test
    void readsPricesInCents() {
        for (int cents = 1; cents < 100_000; cents++) {
            assertReads(String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100), ",\"low\":");
        }
    }

    @Test
    void tellsTheMillisecondsOfATimeThatHasNoMoreDecimals() {
        for (int i = 0; i < ROUNDS; i++) {
            long millis = random.nextLong(7_258_118_400_000L);
            String time = BigDecimal.valueOf(millis, 3).toPlainString();
            assertReads(time, ",");
            assertThat(scanner.millis())
                    .as(time)
                    .isEqualTo(millis)
                    .isEqualTo(RecordFields.time(Double.parseDouble(time)));
        }
        assertReads("1700000000.1234", ",");
        assertThat(scanner.millis()).isEqualTo(NumberScanner.NOT_WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01,", "00.5,", "1.,", ".5,", "-1,", "+1,", ",", "x", ""})
    void leavesWhatIsNoPlainNumber(String text) {
        assertThat(scanner.scan(text.getBytes(US_ASCII), 0)).isEqualTo(-1);
        assertThat(scanner.scan((text + " ".repeat(8)).getBytes(US_ASCII), 0)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "12345678", "123456789", "1.5", "123.45678", "1.2345678901", "12345678.5"})
    void stopsWhereTheDigitsEndWhateverStandsBehindThem(String number) {
        for (String behind : List.of("", "e5,", "E5,", "-", "\u00ff", "\u008a9,", " ,", "\u0000")) {
            assertReads(number, behind);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740991",
                "9007199254740992",
                "9007199254740993",
                "123456789012345",
                "123456789012345.6",
                "999999999999999.9",
                "999999999999999999",
                "9999999999999999999",
                "18446744073709551617",
                "0.000000000000000001",
                "0.12345678901234567890"
            })
    void readsLongNumbersAsJavaDoes(String number) {
        assertReads(number, ",");
    }

    private void assertReads(String number, String behind) {
        byte[] text = ("#" + number + behind).getBytes(ISO_8859_1);
        assertThat(scanner.scan(text, 1)).as(number).isEqualTo(1 + number.length());
        assertThat(scanner.number()).as(number).isEqualTo(Double.parseDouble(number));
    }

    private String digits(int count) {
        return count == 1 ? anyDigits(1) : 1 + random.nextInt(9) + anyDigits(count - 1);
    }

    private String anyDigits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
