package org.tickgrid.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecentTicksTest {

    private static final String[] OUTPUTS = {"sma(2)", "rsi(2)"};

    private final RecentTicks ticks = new RecentTicks(tick(0));

    @Test
    void givesBackEveryReadingAsItWas() {
        add(0, 2);
        assertReadings(ticks.newest(10), tick(0), tick(1), tick(2));
    }

    @Test
    void keepsTheNewestAndGivesAsManyAsAreAskedFor() {
        add(0, 3L * RecentTicks.MOST + 7);
        assertThat(ordinals(RecentTicks.MOST + 1)).hasSize(RecentTicks.MOST);
        assertThat(ordinals(3)).containsExactly(773L, 774L, 775L);
        assertReadings(ticks.newest(1), tick(775));
    }

    @Test
    void passesOverWhatCameBefore() {
        add(0, 9);
        add(4, 11);
        assertThat(ordinals(99))
                .containsExactlyElementsOf(LongStream.rangeClosed(0, 11).boxed().toList());
    }

    @Test
    void beginsAnewBehindAGapForWhatItGivesHasNone() {
        add(0, 9);
        add(20, 21);
        assertThat(ordinals(99)).containsExactly(20L, 21L);
    }

    @Test
    void keepsTheValuesThatBothHaveWhenTheIndicatorsAreOthers() {
        add(0, 9);
        ticks.add(other(10));
        List<Reading> all = ticks.newest(99);

        assertThat(ordinals(99))
                .containsExactlyElementsOf(LongStream.rangeClosed(0, 10).boxed().toList());
        assertReadings(List.of(all.getLast()), other(10));
        assertThat(all.get(4).value("sma(2)")).hasValue(104);
        assertThat(all.get(4).value("ema(3)")).isEmpty();
        assertThat(all.get(4).candle()).isEqualTo(tick(4).candle());
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "3, 9", "10, 12", "12, 20", "0, 299", "10, 900", "2000, 2300"})
    void takesABatchAsIfEachOfItCameByItself(long from, long to) {
        // Given
        RecentTicks one = new RecentTicks(tick(0));
        RecentTicks batch = new RecentTicks(tick(0));
        LongStream.rangeClosed(0, 9).mapToObj(RecentTicksTest::tick).forEach(one::add);
        LongStream.rangeClosed(from, to).mapToObj(RecentTicksTest::tick).forEach(batch::add);
        add(0, 9);

        // When
        ticks.addAll(batch);
        batch.newest(RecentTicks.MOST).forEach(one::add);

        // Then
        assertReadings(
                ticks.newest(RecentTicks.MOST), one.newest(RecentTicks.MOST).toArray(Reading[]::new));
    }

    @Test
    void passesOverABatchWithOtherIndicatorsWhileItIsBehind() {
        add(0, 9);
        ticks.addAll(others(0, 8));
        assertReadings(ticks.newest(1), tick(9));
        assertThat(ordinals(99)).hasSize(10);
    }

    @Test
    void takesTheValuesOfABatchWithOtherIndicatorsOnceItIsNotBehind() {
        add(0, 9);
        ticks.addAll(others(5, 11));
        List<Reading> all = ticks.newest(99);
        assertThat(ordinals(99))
                .containsExactlyElementsOf(LongStream.rangeClosed(0, 11).boxed().toList());
        assertThat(all.get(4).value("ema(3)")).isEmpty();
        assertReadings(
                all.subList(5, 12),
                LongStream.rangeClosed(5, 11).mapToObj(RecentTicksTest::other).toArray(Reading[]::new));
    }

    @Test
    void goesOnWhenTheSymbolIsCountedAnew() {
        add(0, 9);
        Reading reading = tick(10);
        Candle candle = reading.candle();
        Reading counted = new Reading(
                new Candle("ACME", Timeframe.TICK, 3, candle.start(), 1, 2, 1, 2, 5, 1),
                true,
                OUTPUTS,
                reading.needed(),
                reading.values(),
                reading.position(),
                reading.received());
        ticks.add(counted);
        assertReadings(ticks.newest(99), counted);
    }

    private static void assertReadings(List<Reading> actual, Reading... expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                // Not yet there equals not yet there.
                .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
                .isEqualTo(List.of(expected));
    }

    private void add(long from, long to) {
        LongStream.rangeClosed(from, to).forEach(ordinal -> ticks.add(tick(ordinal)));
    }

    private List<Long> ordinals(int limit) {
        return ticks.newest(limit).stream()
                .map(reading -> reading.candle().ordinal())
                .toList();
    }

    private static Reading tick(long ordinal) {
        double price = 100 + ordinal;
        Candle candle = new Candle(
                "ACME", Timeframe.TICK, ordinal, 1_000 + ordinal, price, price + 2, price - 2, price + 1, 5, 1);
        double[] values = {price, Double.NaN};
        return new Reading(
                candle, true, OUTPUTS, new int[] {2, 3}, values, new LogPosition(3, 50 + ordinal), 2_000 + ordinal);
    }

    private static RecentTicks others(long from, long to) {
        RecentTicks batch = new RecentTicks(other(from));
        LongStream.rangeClosed(from, to).mapToObj(RecentTicksTest::other).forEach(batch::add);
        return batch;
    }

    /** The same tick by other settings. */
    private static Reading other(long ordinal) {
        Reading tick = tick(ordinal);
        return new Reading(
                tick.candle(),
                true,
                new String[] {"ema(3)", "sma(2)"},
                new int[] {3, 2},
                new double[] {-ordinal, tick.values()[0]},
                tick.position(),
                tick.received());
    }
}
