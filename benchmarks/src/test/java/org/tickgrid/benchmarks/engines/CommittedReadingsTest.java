package org.tickgrid.benchmarks.engines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommittedReadingsTest {

    @Test
    void areTheSameWhenEachSymbolsAreHoweverSymbolsMix() {
        assertThat(readings("A:1", "B:1", "A:2").difference(readings("A:1", "A:2", "B:1")))
                .isEmpty();
    }

    @Test
    void differWhereASymbolsOrderDoes() {
        assertThat(readings("A:1", "A:2", "A:3").difference(readings("A:1", "A:3", "A:2")))
                .contains("reading 1 of A is 2 against 3");
    }

    @Test
    void differWhereOneIsMissingOrTooMany() {
        assertThat(readings("A:1", "B:1").difference(readings("A:1"))).contains("reading 0 of B is 1 against missing");
        assertThat(readings("A:1").difference(readings("A:1", "A:1"))).contains("reading 1 of A is missing against 1");
    }

    private static CommittedReadings readings(String... symbolsAndValues) {
        CommittedReadings readings = new CommittedReadings();
        for (String each : symbolsAndValues) {
            String[] parts = each.split(":");
            readings.add(parts[0], parts[1].getBytes(UTF_8));
        }
        return readings;
    }
}
