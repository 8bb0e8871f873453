package org.tickgrid.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.function.SupplierEx;
import com.hazelcast.jet.core.test.TestOutbox;
import com.hazelcast.jet.core.test.TestProcessorContext;
import com.hazelcast.map.IMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.TestGrid;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

class CandleWriterTest {

    private static final TestGrid GRID = new TestGrid(100);
    private static final int SYMBOLS = 300;
    private static final int SECONDS = 40;

    private final IMap<String, Reading> candles = GridMap.CANDLES.in(GRID.member());
    private final IMap<String, Reading> readings = GridMap.READINGS.in(GRID.member());

    @AfterEach
    void empty() {
        candles.clear();
        readings.clear();
    }

    @AfterAll
    static void close() {
        GRID.close();
    }

    @Test
    void everyCandleIsKeptAndTheNewestOfEachSeriesIsItsReading() {
        write(CandleWriterTest::someSeconds, Succession.always());

        assertThat(candles.size()).isEqualTo(someSeconds().size());
        assertThat(candles.getAll(Set.of(GridMap.candle("S7", Timeframe.S1, 3_000)))
                        .values())
                .extracting(Reading::position)
                .containsExactly(new LogPosition(0, 3));
        assertThat(readings.size()).isEqualTo(2 * SYMBOLS);
        assertThat(readings.values())
                .allSatisfy(reading -> assertThat(reading.position().offset()).isEqualTo(SECONDS - 1));
    }

    @Test
    void fewAreWrittenAtATimeAndOfManyTheMore() throws Exception {
        CandleWriter writer = new CandleWriter(Succession.always());
        writer.init(new TestOutbox(1), new TestProcessorContext().setHazelcastInstance(GRID.member()));
        someSeconds().stream().limit(100).forEach(writer::add);

        writer.write(false).join();
        assertThat(candles.size()).isEqualTo(32);
        someSeconds().stream().skip(100).limit(3_132).forEach(writer::add);
        writer.write(false).join();
        assertThat(candles.size()).isEqualTo(32 + 100);
        writer.write(true).join();
        assertThat(candles.size()).isEqualTo(100 + 3_132);
    }

    @Test
    void aCandleThatIsReadAgainTakesItsPlaceButIsNotTakenForTheNewest() {
        // Given
        Reading known = Readings.closed("ACME", Timeframe.S1, 60, 59);
        candles.set(GridMap.candle(known.candle()), known);
        Reading newer = Readings.closed("ACME", Timeframe.S1, 70, 70);
        readings.set(GridMap.closed(newer.candle()), newer);

        // When
        write(
                () -> List.of(Readings.closed("ACME", Timeframe.S1, 60, 60)),
                Succession.newest(new Reread(Map.of(0, 65L))));

        // Then
        assertThat(readings.values())
                .extracting(reading -> reading.candle().ordinal())
                .containsExactly(70L);
        assertThat(candles.values())
                .extracting(reading -> reading.position().offset())
                .containsExactly(60L);
    }

    /** What all symbols close in some seconds. */
    private static List<Reading> someSeconds() {
        List<Reading> closed = new ArrayList<>();
        for (int second = 0; second < SECONDS; second++) {
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                closed.add(Readings.closed("S" + symbol, Timeframe.S1, second, second));
                if (second % 5 == 4) {
                    closed.add(Readings.closed("S" + symbol, Timeframe.S5, second / 5, second));
                }
            }
        }
        return closed;
    }

    private static void write(SupplierEx<List<Reading>> closed, Succession<Reading> newest) {
        HandOver.all(GRID.member(), () -> closed.get().stream(), () -> new CandleWriter(newest));
    }
}
