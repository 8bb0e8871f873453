package org.tickgrid.generator.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tickgrid.generator.feed.Stop;
import org.tickgrid.market.MarketRecord;

@Timeout(30)
class TellerTest {

    private static final long SECOND = 1_000_000_000;

    private final List<MarketRecord> told = new ArrayList<>();
    private final Stop stop = new Stop();
    private long now;

    /** Each look at the clock finds it a quarter of a second later. */
    private final Pace pace = new Pace(() -> now += SECOND / 4);

    @Test
    void tellsAllThatItsScheduleHoldsAndNoMore() throws Exception {
        new Teller(source(1000), told::add, stop, Duration.ofSeconds(3)).run(pace);

        assertThat(told).hasSize(3000);
    }

    @Test
    void endsWhenItsTimeIsUpThoughItFellBehind() throws Exception {
        // Given an outlet that is slower than the schedule
        Teller teller = new Teller(source(1000), this::putSlowly, stop, Duration.ofSeconds(3));

        // When
        teller.run(pace);

        // Then
        assertThat(told).hasSizeBetween(1, 2000);
    }

    @Test
    void endsWhenItIsToldToStop() throws Exception {
        Teller teller = new Teller(source(1000), this::putAndStop, stop, null);

        teller.run(pace);

        assertThat(told).hasSizeLessThan(1001);
    }

    private void putSlowly(MarketRecord record) {
        told.add(record);
        now += SECOND / 100;
    }

    private void putAndStop(MarketRecord record) {
        told.add(record);
        stop.request();
    }

    private static Source source(double rate) {
        Instant start = Instant.parse("2024-01-02T14:30:00Z");
        return new Market(Listing.first(1), 1, rate, 1, Mix.of("bar=1"), start)
                .open()
                .getFirst();
    }
}
