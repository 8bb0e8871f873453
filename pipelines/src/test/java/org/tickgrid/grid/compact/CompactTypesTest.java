package org.tickgrid.grid.compact;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.HazelcastInstance;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.TestGrid;
import org.tickgrid.market.Candle;
import org.tickgrid.market.FormingReadings;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

class CompactTypesTest {

    /** The member knows nothing of them; its clients use them. */
    private static final TestGrid GRID = new TestGrid(100);

    private static final HazelcastInstance CLIENT = GRID.client();

    @AfterAll
    static void close() {
        CLIENT.shutdown();
        GRID.close();
    }

    @ParameterizedTest
    @EnumSource(Timeframe.class)
    void whatIsWrittenByHandIsUnderstoodByProgramsThatKnowTheRecordAlone(Timeframe timeframe) {
        Reading reading = reading(timeframe);

        GridMap.READINGS.in(CLIENT).set("by hand", reading);

        assertThat(GridMap.READINGS.in(GRID.member()).get("by hand"))
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(reading);
    }

    @ParameterizedTest
    @EnumSource(Timeframe.class)
    void whatSuchAProgramWritesIsReadByHand(Timeframe timeframe) {
        Reading reading = reading(timeframe);

        GridMap.READINGS.in(GRID.member()).set("by the record", reading);

        assertThat(GridMap.READINGS.in(CLIENT).get("by the record"))
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(reading);
    }

    @Test
    void theReadingsOfFormingCandlesAreUnderstoodBothWays() {
        FormingReadings readings = FormingReadings.of(List.of(reading(Timeframe.S1), reading(Timeframe.H1)));

        GridMap.FORMING.in(CLIENT).set("by hand", readings);
        GridMap.FORMING.in(GRID.member()).set("by the record", readings);

        assertThat(List.of(
                        GridMap.FORMING.in(GRID.member()).get("by hand"),
                        GridMap.FORMING.in(CLIENT).get("by the record")))
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(List.of(readings, readings));
    }

    private static Reading reading(Timeframe timeframe) {
        return new Reading(
                new Candle("AAPL", timeframe, 7, 5_000, 1.5, 2.5, -0.0, 2, Double.MIN_VALUE, 4),
                timeframe == Timeframe.TICK,
                new String[] {"sma(20)", "rsi(14)"},
                new int[] {20, 15},
                new double[] {Double.NaN, 31.5},
                new LogPosition(3, Long.MAX_VALUE),
                1_763_824_000_123L);
    }
}
