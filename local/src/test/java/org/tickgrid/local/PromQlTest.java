package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromQlTest {

    @Test
    void findsMetricsAndLabelsAndNoFunctionOrWord() {
        PromQl query = PromQl.of("""
                histogram_quantile(0.99, sum by (le, stage) (rate(age_seconds_bucket{stage="fed", status=~"5..|x"}[5m]))) > 2
                  and max by (job) (lag{}) / (capacity > 0) or up == 1e3""");

        assertThat(query.metrics()).containsExactly("age_seconds_bucket", "capacity", "lag", "up");
        assertThat(query.labels()).containsExactly("job", "le", "stage", "status");
    }
}
