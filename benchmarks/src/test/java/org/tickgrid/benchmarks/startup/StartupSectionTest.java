package org.tickgrid.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tickgrid.benchmarks.startup.StartupSection.Wait;

class StartupSectionTest {

    @Test
    void comparesTheMedians() {
        assertThat(StartupSection.waits(
                        Map.of("web-app", List.of(9.0, 4.0, 5.0)), Map.of("web-app", List.of(1.0, 2.0, 8.0))))
                .containsExactly(new Wait("web-app", 5, 2, 0.4));
    }
}
