package org.tickgrid.generator.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tickgrid.generator.feed.Outlet;
import org.tickgrid.market.Bar;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Truth;

/** What a simulated market tells of its regimes beside the records. */
class LabellingTest {

    private static final Instant START = Instant.parse("2024-01-02T14:30:00Z");

    private final List<Object> told = new ArrayList<>();
    private final Outlet outlet = new Outlet() {
        @Override
        public void put(MarketRecord record) {
            told.add(record);
        }

        @Override
        public void label(Truth truth) {
            told.add(truth);
        }
    };

    @Test
    void aLabelStandsRightBeforeTheFirstBarMadeInItsRegimeAndHasItsTime() throws Exception {
        tell(1, 600);

        for (int i = 0; i < told.size(); i++) {
            if (told.get(i) instanceof Truth label) {
                assertThat(told.get(i + 1)).isInstanceOfSatisfying(Bar.class, bar -> {
                    assertThat(bar.symbol()).isEqualTo(label.symbol());
                    assertThat(bar.time()).isEqualTo(label.began());
                });
            }
        }
        assertThat(labels()).hasSizeGreaterThan(100);
    }

    @Test
    void theFirstBarOfEachSymbolIsLabelledAndNoRegimeFollowsItself() throws Exception {
        // When
        tell(1, 600);

        // Then
        Map<String, Truth> latest = new HashMap<>();
        for (Object one : told) {
            switch (one) {
                case Truth label -> {
                    Truth before = latest.put(label.symbol(), label);
                    assertThat(label.regime()).isNotEqualTo(before == null ? "" : before.regime());
                }
                case Bar bar -> assertThat(latest).containsKey(bar.symbol());
                default -> {}
            }
        }
        assertThat(latest).hasSize(10);
    }

    @Test
    void labelsSayTheRegimeThatThePriceIsIn() {
        Stock stock = new Stock(Listing.of("AAPL"), 1, 0.25);

        for (int i = 0; i < 10_000; i++) {
            Truth label = stock.turn(stock.bar(i));
            if (label != null) {
                assertThat(label.regime()).isEqualToIgnoringCase(stock.regime().name());
                assertThat(label.lean())
                        .isEqualTo(
                                switch (stock.regime()) {
                                    case TREND_UP -> 1;
                                    case TREND_DOWN -> -1;
                                    case RANGE -> 0;
                                    case SHOCK -> label.lean() > 0 ? 1 : -1;
                                });
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameLabels() throws Exception {
        tell(7, 100);
        List<Truth> first = labels();
        told.clear();
        tell(7, 100);
        List<Truth> second = labels();
        told.clear();
        tell(8, 100);

        assertThat(second).isEqualTo(first);
        assertThat(labels()).isNotEqualTo(first);
    }

    private void tell(long seed, long seconds) throws InterruptedException {
        Market market = new Market(Listing.first(10), 3, 50, seed, Mix.of(Mix.USUAL), START);
        for (Source source : market.open()) {
            source.tell(seconds * 1_000_000_000, outlet);
        }
    }

    private List<Truth> labels() {
        return told.stream()
                .filter(Truth.class::isInstance)
                .map(Truth.class::cast)
                .toList();
    }
}
