package org.tickgrid.datasets.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTest {

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("a,\"12,37\",b", List.of("a", "12,37", "b")),
                Arguments.of(" \"a\" , b ,\" c \"", List.of("a", "b", "c")),
                Arguments.of("\"say \"\"no\"\"\",1", List.of("say \"no\"", "1")),
                Arguments.of("\"\",\"\"\"\",", List.of("", "\"", "")),
                Arguments.of("5\" pipe,\"x\"", List.of("5\" pipe", "x")),
                Arguments.of("\"a\"", List.of("a")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void splitsAtCommasOutsideOfQuotes(String line, List<String> cells) {
        assertThat(Quoted.split(line)).isEqualTo(cells);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"b", "\"a\"b,c", "\"a\"\"", "\"", "\"a\" \"b\""})
    void refusesQuotesThatDoNotMatch(String line) {
        assertThatThrownBy(() -> Quoted.split(line))
                .isInstanceOf(BadRowException.class)
                .hasMessage("its quotes do not match");
    }

    @Test
    void splitsAsARowDoesWithoutQuotes() {
        for (String line : List.of("", ",", "a,b", " a , b ,", ",,x")) {
            assertThat(Quoted.split(line)).isEqualTo(new Row().of(line).cells());
        }
    }
}
