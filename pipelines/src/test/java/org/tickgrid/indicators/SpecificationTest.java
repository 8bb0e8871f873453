package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecificationTest {

    @ParameterizedTest
    @ValueSource(strings = {"sma(20)", "ema(12)", "rsi(14)"})
    void anIndicatorIsReadAsItIsWritten(String specification) {
        assertThat(Indicator.of(specification).specification()).isEqualTo(specification);
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
                "sma | Must be written as name(arguments), was sma",
                "sma() | sma takes a whole number, was",
                "sma(1,2) | sma takes one argument, was 1,2",
                "sma(x) | sma takes a whole number, was x",
                "sma(2)) | Parentheses must match, was sma(2))",
                "foo(2) | Indicator must be sma, ema or rsi, was foo in foo(2)",
                "ema(0) | EMA period must be at least 1, was 0"
            })
    void aFaultIsNamed(String specification, String message) {
        assertThatThrownBy(() -> Indicator.of(specification)).hasMessageStartingWith(message);
    }
}
