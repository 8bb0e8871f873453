package org.tickgrid.web.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.map.IMap;
import com.hazelcast.query.Predicates;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Reading;
import org.tickgrid.market.RecentTicks;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.Dashboard;
import org.tickgrid.web.Samples;
import org.tickgrid.web.TestGrid;
import org.tickgrid.web.grid.GridLink;

class CandlesTest {

    private static final TestGrid GRID = new TestGrid();
    private static final Dashboard WEB = new Dashboard(GRID);
    private static final long DAY = 86_400_000;
    private static final long YEAR = 365 * DAY;

    private final Candles candles = WEB.bean(Candles.class);

    @BeforeAll
    static void connect() {
        await().until(() -> WEB.bean(GridLink.class).up());
    }

    @AfterAll
    static void stop() {
        WEB.close();
        GRID.close();
    }

    @Test
    void findsTheNewestHoweverSparseTheyAre() {
        // Given: one candle a year, and one of another symbol and timeframe beside each.
        for (int i = 0; i < 30; i++) {
            GRID.keep(Samples.closed("OLD", Timeframe.M1, i, i * YEAR));
            GRID.keep(Samples.closed("NEW", Timeframe.M1, i, i * YEAR));
            GRID.keep(Samples.closed("OLD", Timeframe.S5, i, i * YEAR));
        }
        GRID.put(Samples.forming("OLD", Timeframe.M1, 30, 30 * YEAR));

        assertThat(candles.newest("OLD", Timeframe.M1, 300)).hasSize(31);
        assertThat(candles.newest("OLD", Timeframe.M1, 3))
                .extracting(Reading::candle)
                .extracting(Candle::ordinal)
                .containsExactly(28L, 29L, 30L);
        assertThat(candles.newest("OLD", Timeframe.M1, 300).getLast().closed()).isFalse();
    }

    @Test
    void findsDenseOnesBehindALongPause() {
        for (int i = 0; i < 500; i++) {
            GRID.keep(Samples.closed("FRI", Timeframe.S1, i, i * 1_000L));
        }
        GRID.put(Samples.closed("FRI", Timeframe.S1, 500, 3 * DAY));

        assertThat(candles.newest("FRI", Timeframe.S1, 300))
                .extracting(reading -> reading.candle().ordinal())
                .hasSize(300)
                .startsWith(201L, 202L)
                .endsWith(499L, 500L);
    }

    @Test
    void putsThoseThatWereCountedAnewIntoTheirPlaceInTime() {
        for (int i = 0; i < 20; i++) {
            long ordinal = i < 10 ? 1_000 + i : i - 10;
            GRID.keep(Samples.closed("CUT", Timeframe.S1, ordinal, i * 1_000L));
        }
        GRID.put(Samples.closed("CUT", Timeframe.S1, 9, 19_000));

        assertThat(candles.newest("CUT", Timeframe.S1, 10))
                .extracting(reading -> reading.candle().start())
                .containsExactlyElementsOf(
                        LongStream.range(10, 20).map(i -> i * 1_000).boxed().toList());
    }

    @Test
    void findsTicksInTheirSlots() {
        for (int i = 0; i < 600; i++) {
            GRID.put(Samples.closed("TCK", Timeframe.TICK, i, i / 3));
        }

        assertThat(candles.newest("TCK", Timeframe.TICK, 300))
                .extracting(reading -> reading.candle().ordinal())
                .hasSize(RecentTicks.MOST)
                .isSorted()
                .endsWith(598L, 599L);
        assertThat(candles.newest("TCK", Timeframe.TICK, 5)).hasSize(5);
    }

    @Test
    void asksTheIndex() {
        IMap<String, Reading> map = GridMap.CANDLES.in(GRID.member());
        for (int i = 0; i < 50; i++) {
            GRID.keep(Samples.closed("IDX", Timeframe.H1, i, i * 3_600_000L));
        }
        GRID.put(Samples.closed("IDX", Timeframe.H1, 50, 50 * 3_600_000L));
        var statistics = map.getLocalMapStats();
        long indexed = statistics.getIndexedQueryCount();
        long scanned = statistics.getQueryCount() - indexed;

        assertThat(candles.newest("IDX", Timeframe.H1, 10)).hasSize(10);

        assertThat(map.getLocalMapStats().getIndexedQueryCount()).isGreaterThan(indexed);
        assertThat(map.getLocalMapStats().getQueryCount()
                        - map.getLocalMapStats().getIndexedQueryCount())
                .isEqualTo(scanned);
        assertThat(map.keySet(Predicates.equal("candle.timeframe", "H1"))).hasSize(51);
    }

    @Test
    void knowsNothingOfASeriesWithoutReadings() {
        assertThat(candles.newest("NONE", Timeframe.M1, 300)).isEmpty();
    }
}
