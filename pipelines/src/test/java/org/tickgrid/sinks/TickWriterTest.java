package org.tickgrid.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.TestGrid;
import org.tickgrid.market.Reading;
import org.tickgrid.market.RecentTicks;
import org.tickgrid.market.Timeframe;

class TickWriterTest {

    private static final TestGrid GRID = new TestGrid(100);
    private static final int SYMBOLS = 20;
    private static final int ROUNDS = 5_000;

    @AfterAll
    static void close() {
        GRID.close();
    }

    @Test
    void theNewestTicksOfEachSymbolAreThereInOrderWithoutAGap() {
        HandOver.all(
                GRID.member(),
                () -> IntStream.range(0, SYMBOLS * ROUNDS).mapToObj(TickWriterTest::pair),
                TickWriter::new);

        List<Long> newest = LongStream.range(2 * ROUNDS - RecentTicks.MOST, 2 * ROUNDS)
                .boxed()
                .toList();
        assertThat(GridMap.TICKS.in(GRID.member()).values())
                .hasSize(SYMBOLS)
                .allSatisfy(recent -> assertThat(recent.newest(RecentTicks.MOST))
                        .extracting(reading -> reading.candle().ordinal())
                        .containsExactlyElementsOf(newest));
    }

    /** Two ticks of one symbol after the other. */
    private static RecentTicks pair(int index) {
        String symbol = "S" + index % SYMBOLS;
        long first = 2L * (index / SYMBOLS);
        RecentTicks pair = new RecentTicks(tick(symbol, first));
        pair.add(tick(symbol, first));
        pair.add(tick(symbol, first + 1));
        return pair;
    }

    private static Reading tick(String symbol, long ordinal) {
        return Readings.closed(symbol, Timeframe.TICK, ordinal, ordinal);
    }
}
