package org.tickgrid.sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.map.IMap;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.TestGrid;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Traced;

class MapWriterTest {

    private static final TestGrid GRID = new TestGrid(100);
    private static final int KEYS = 20;
    private static final int VALUES = 200_000;

    @AfterAll
    static void close() {
        GRID.close();
    }

    @Test
    void theNewestValueOfEachKeyIsTheLastOneWrittenAndABurstIsWrittenInFewerPuts() {
        GridMap<Integer, Integer> target = new GridMap<>("newest");

        HandOver.all(
                GRID.member(),
                () -> IntStream.range(0, VALUES).boxed(),
                () -> new MapWriter<>(target, (Integer n) -> n % KEYS, Succession.always()));

        IMap<Integer, Integer> map = target.in(GRID.member());
        for (int key = 0; key < KEYS; key++) {
            assertThat(map.get(key)).isEqualTo(VALUES - KEYS + key);
        }
        await().untilAsserted(() ->
                assertThat(map.getLocalMapStats().getPutOperationCount()).isLessThan(VALUES));
    }

    @Test
    void whatIsReadAgainReplacesNothingThatWasMadeOfALaterRecord() {
        // Given
        GridMap<String, Place> target = new GridMap<>("places");
        IMap<String, Place> map = target.in(GRID.member());
        map.set("later", new Place("later", 60));
        map.set("same", new Place("same", 40));
        map.set("behind", new Place("behind", 70));
        Reread again = new Reread(Map.of(0, 65L));

        // When
        write(
                target,
                Succession.newest(again),
                List.of(new Place("new", 1), new Place("later", 20), new Place("same", 40), new Place("behind", 66)));

        // Then
        assertThat(map.values())
                .extracting(place -> place.key + " " + place.offset)
                .containsExactlyInAnyOrder("new 1", "later 60", "same 40", "behind 66");
    }

    @Test
    void whatIsReadAgainStaysAsItWasFirst() {
        GridMap<String, Place> target = new GridMap<>("firsts");
        IMap<String, Place> map = target.in(GRID.member());
        map.set("known", new Place("known", 60));

        write(
                target,
                Succession.first(new Reread(Map.of(0, 65L))),
                List.of(new Place("known", 61), new Place("new", 2)));

        assertThat(map.values())
                .extracting(place -> place.key + " " + place.offset)
                .containsExactlyInAnyOrder("known 60", "new 2");
    }

    private static void write(GridMap<String, Place> target, Succession<Place> succession, List<Place> places) {
        HandOver.all(
                GRID.member(), places::stream, () -> new MapWriter<>(target, (Place place) -> place.key, succession));
    }

    /** Something that a record of partition 0 has led to. */
    private record Place(String key, long offset) implements Traced, Serializable {

        @Override
        public LogPosition position() {
            return new LogPosition(0, offset);
        }

        @Override
        public long received() {
            return 0;
        }
    }
}
