package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Timeframe;

class VwapTest {

    @Test
    void weighsEachCandlesTypicalPriceWithItsVolume() {
        // (12 + 9 + 9) / 3 = 10 for 100, 16 for 50, 13 for 0.
        List<Candle> candles =
                List.of(Candles.of(0, 12, 9, 9, 100), Candles.of(1, 20, 12, 16, 50), Candles.of(2, 13, 13, 13, 0));
        assertThat(Candles.values("vwap", candles)).containsExactly(new double[] {10, 12, 12}, within(1e-12));
    }

    @Test
    void equalsThePlainQuotientOnARandomDay() {
        List<Candle> candles = Candles.random(10, 1_440);
        double[] values = Candles.values("vwap", candles);
        double money = 0;
        double volume = 0;
        for (Candle c : candles) {
            money += (c.high() + c.low() + c.close()) / 3 * c.volume();
            volume += c.volume();
            assertThat(values[(int) c.ordinal()]).isCloseTo(money / volume, within(1e-9));
        }
    }

    @Test
    void restartsAtMidnightUtcUnlessAnotherZoneIsSaid() {
        List<Candle> candles = List.of(
                priced("1969-12-31T23:59:00Z", 1),
                priced("1970-01-01T00:00:00Z", 2),
                priced("1970-01-01T05:00:00Z", 3));
        assertThat(Candles.values("vwap", candles)).containsExactly(1, 2, 2.5);
        assertThat(Candles.values("vwap(America/New_York)", candles)).containsExactly(1, 1.5, 3);
    }

    @Test
    void knowsThatNotEveryDayHasTwentyFourHours() {
        // On 9 March 2025 New York put its clocks forward: that day began at 05:00 UTC and ended at 04:00 UTC.
        Candle morning = priced("2025-03-09T05:00:00Z", 1);
        Candle evening = priced("2025-03-10T03:59:00Z", 3);
        Candle next = priced("2025-03-10T04:00:00Z", 7);
        assertThat(Candles.values("vwap(America/New_York)", List.of(morning, evening, next)))
                .containsExactly(1, 2, 7);
    }

    @Test
    void hasNoValueWhileNothingWasTraded() {
        List<Candle> candles = List.of(Candles.of(0, 12, 9, 9, 0), Candles.of(1, 10, 10, 10, 5));
        assertThat(Candles.values("vwap", candles)).containsExactly(Double.NaN, 10);
    }

    private static Candle priced(String start, double price) {
        long millis = Instant.parse(start).toEpochMilli();
        return new Candle("ACME", Timeframe.M1, 0, millis, price, price, price, price, 10, 1);
    }
}
