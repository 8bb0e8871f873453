package org.tickgrid.web.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.Samples;

class PricePathTest {

    private final PricePath path = new PricePath();

    @Test
    void keepsTheLastPriceOfEachBucketAndTheNewestBucketsOnly() {
        for (int i = 0; i < 70; i++) {
            path.take(i * 5_000L, 1);
            path.take(i * 5_000L + 4_999, i);
        }

        assertThat(path.closes()).hasSize(60).startsWith(10).endsWith(69);
    }

    @Test
    void passesOverWhatComesLateOrHasNoPrice() {
        path.take(20_000, 2);
        path.take(10_000, 1);
        path.take(25_000, Double.NaN);

        assertThat(path.closes()).containsExactly(2);
    }

    @Test
    void putsWhatTheGridRemembersBeforeWhatWasHeardSince() {
        path.take(20_000, 7);

        path.prepend(List.of(
                Samples.closed("AAPL", Timeframe.S5, 0, 10_000),
                Samples.closed("AAPL", Timeframe.S5, 1, 15_000),
                Samples.closed("AAPL", Timeframe.S5, 2, 20_000)));

        assertThat(path.closes()).containsExactly(101, 102, 7);
    }
}
