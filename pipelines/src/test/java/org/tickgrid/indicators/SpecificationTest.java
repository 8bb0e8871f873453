package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecificationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adx(14)",
                "atr(14)",
                "bollinger(20,2)",
                "bollinger(20,2.5)",
                "close",
                "ema(12)",
                "macd(12,26,9)",
                "obv",
                "roc(20)",
                "rsi(14)",
                "sma(20)",
                "stochastic(14,3,3)",
                "vwap",
                "vwap(America/New_York)",
                "wma(20)"
            })
    void anIndicatorIsReadAsItIsWritten(String specification) {
        assertThat(Indicator.of(specification).specification()).isEqualTo(specification);
    }

    @Test
    void anUnknownNameIsAnsweredWithAllThatThereAre() {
        assertThatThrownBy(() -> Indicator.of("foo(2)"))
                .hasMessage("Indicator must be one of adx, atr, bollinger, close, ema, macd, obv, roc, rsi, sma,"
                        + " stochastic, vwap, wma; was foo in foo(2)");
    }

    @Test
    void everyIndicatorOfTheFamilyCanBeWritten() {
        assertThat(Indicator.names())
                .allSatisfy(name -> assertThatThrownBy(() -> Indicator.of(name + "(1,2,3,4)"))
                        .hasMessageStartingWith(name + " takes "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ema(20)", "macd(12,26,9).signal", "bollinger(20,2.5).upper", "vwap", "adx(14).plus"})
    void aValueIsReadAsItIsWritten(String name) {
        assertThat(Output.of(name).name()).isEqualTo(name);
    }

    @Test
    void aValueThatAnIndicatorDoesNotHaveIsAnsweredWithThoseThatItHas() {
        assertThatThrownBy(() -> Output.of("macd(12,26,9).foo"))
                .hasMessage("No macd(12,26,9).foo: there is macd(12,26,9), macd(12,26,9).signal,"
                        + " macd(12,26,9).histogram");
    }

    @Test
    void aTextWithoutEndIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Specification.of("all(" + "x,".repeat(1_000) + "x)"))
                .withMessage("Must have at most 1000 characters, had 2006");
    }

    @Test
    void aNumberIsWrittenAsItIsReadHoweverGreat() {
        assertThat(Specification.plain(1e300)).isEqualTo("1.0E300");
        assertThat(Specification.plain(30)).isEqualTo("30");
    }

    @Test
    void utcIsTheZoneThatNeedNotBeSaid() {
        assertThat(Indicator.of("vwap(UTC)")).isEqualTo(Indicator.of("vwap"));
    }

    @Test
    void argumentsMayHaveArgumentsAndSpaces() {
        assertThat(Specification.of(" crossover( ema(12) , ema(26) )").arguments())
                .containsExactly("ema(12)", "ema(26)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(2) | Must be written as name(arguments), was (2)",
                "sma(2 | Must be written as name(arguments), was sma(2",
                "sma | sma takes one argument, was none",
                "sma() | sma takes one argument, was none",
                "sma(1,2) | sma takes one argument, was 1,2",
                "sma(x) | sma takes a whole number, was x",
                "sma(2)) | Parentheses must match, was sma(2))",
                "obv(3) | obv takes no arguments, was 3",
                "macd(12,26) | macd takes 3 arguments, was 12,26",
                "macd(26,12,9) | MACD fast period must be below the slow one, were 26 and 12",
                "bollinger(20,0) | Bollinger deviations must be above 0, were 0.0",
                "bollinger(20,NaN) | Bollinger deviations must be above 0, were NaN",
                "stochastic(14,0,3) | Stochastic slowing period must be at least 1, was 0",
                "vwap(Mars) | vwap takes a time zone such as America/New_York, was Mars",
                "vwap(UTC,UTC) | vwap takes one argument, was UTC,UTC",
                "ema(0) | EMA period must be at least 1, was 0",
                "sma(1000000) | SMA period must be at most 10000, was 1000000"
            })
    void aFaultIsNamed(String specification, String message) {
        assertThatThrownBy(() -> Indicator.of(specification)).hasMessageStartingWith(message);
    }
}
