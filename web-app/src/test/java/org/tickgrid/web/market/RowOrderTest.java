package org.tickgrid.web.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tickgrid.market.Performance;
import org.tickgrid.web.Samples;

class RowOrderTest {

    private static final List<Performance> ROWS = List.of(
            Samples.performance("B", 90, 1), Samples.performance("A", 120, 1), Samples.performance("C", Double.NaN, 1));

    @ParameterizedTest
    @CsvSource({
        "symbol:1, ABC",
        "symbol:-1, CBA",
        "last:-1, ABC",
        "change:1, BAC",
        "marketCap:-1, ABC",
        "nonsense:-1, ABC",
        "'', ABC"
    })
    void putsWhatHasNoValueLastEitherWay(String order, String expected) {
        assertThat(ROWS.stream()
                        .sorted(RowOrder.of(order).comparator())
                        .map(Performance::symbol)
                        .reduce("", String::concat))
                .isEqualTo(expected);
    }

    @Test
    void aColumnsHeadTurnsItsOrderAround() {
        assertThat(RowOrder.of("change:-1").next("change")).isEqualTo("change:1");
        assertThat(RowOrder.of("change:-1").next("symbol")).isEqualTo("symbol:1");
        assertThat(RowOrder.of("change:-1").ariaSort("change")).isEqualTo("descending");
        assertThat(RowOrder.of("change:-1").ariaSort("last")).isNull();
    }
}
