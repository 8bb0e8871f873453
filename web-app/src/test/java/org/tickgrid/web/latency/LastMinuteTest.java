package org.tickgrid.web.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.StageAges;
import org.tickgrid.web.latency.LastMinute.Place;

class LastMinuteTest {

    private static final Place READ = new Place("read", "indicators");

    private final LastMinute minute = new LastMinute();

    @Test
    void sumsWhatMembersHaveCountedSinceTheyWereFirstSeen() {
        minute.take(Map.of("one", List.of(read(1_000)), "two", List.of(read(10))));
        minute.take(Map.of("one", List.of(read(1_004)), "two", List.of(read(15))));

        assertThat(counted()).isEqualTo(9);
    }

    @Test
    void aMemberThatBeganAnewTakesNothingBack() {
        minute.take(Map.of("one", List.of(read(1_000))));
        minute.take(Map.of("one", List.of(read(3))));
        minute.take(Map.of("one", List.of(read(5))));

        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void forgetsWhatIsOlderThanAMinute() {
        minute.take(Map.of("one", List.of(read(0))));
        minute.take(Map.of("one", List.of(read(7))));

        for (int second = 0; second < 60; second++) {
            minute.take(Map.of("one", List.of(read(7))));
        }

        assertThat(counted()).isZero();
    }

    @Test
    void aQuantileLiesWithinTheBarThatHoldsIt() {
        long[] counts = new long[StageAges.BOUNDS.size() + 1];
        counts[2] = 80;
        counts[4] = 20;

        assertThat(LatencyView.quantile(counts, 0.5)).isBetween(2.0, 5.0);
        assertThat(LatencyView.quantile(counts, 0.8)).isEqualTo(5);
        assertThat(LatencyView.quantile(counts, 0.99)).isBetween(10.0, 20.0);
    }

    @Test
    void ofNothingThereIsNoQuantileAndBeyondAllBoundsTheLast() {
        long[] counts = new long[StageAges.BOUNDS.size() + 1];
        assertThat(LatencyView.quantile(counts, 0.5)).isNull();

        counts[StageAges.BOUNDS.size()] = 1;

        assertThat(LatencyView.quantile(counts, 0.5))
                .isEqualTo(StageAges.BOUNDS.getLast().toMillis());
    }

    private long counted() {
        return Arrays.stream(minute.counts().getOrDefault(READ, new long[0])).sum();
    }

    private static StageAges read(long count) {
        double[] cumulative = new double[StageAges.BOUNDS.size()];
        Arrays.fill(cumulative, count);
        return StageAges.of("read", "indicators", cumulative, count);
    }
}
