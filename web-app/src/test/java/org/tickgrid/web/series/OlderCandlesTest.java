package org.tickgrid.web.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.History;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.Dashboard;
import org.tickgrid.web.Samples;
import org.tickgrid.web.TestGrid;
import org.tickgrid.web.grid.GridLink;

class OlderCandlesTest {

    private static final TestGrid GRID = new TestGrid();
    private static final Dashboard WEB = new Dashboard(GRID);

    private final OlderCandles older = WEB.bean(OlderCandles.class);

    @BeforeAll
    static void connect() {
        await().until(() -> WEB.bean(GridLink.class).up());
    }

    @AfterAll
    static void stop() {
        WEB.close();
        GRID.close();
    }

    @AfterEach
    void forgetHistory() {
        GRID.member().getUserContext().remove(History.NAME);
    }

    @Test
    void turnsBackInMemoryWhereThereIsNoDatabase() {
        IntStream.range(0, 20).forEach(i -> GRID.keep(candle("MEM", i)));

        assertThat(starts("MEM", 10, 4)).containsExactly(6L, 7L, 8L, 9L);
        assertThat(starts("MEM", 3, 100)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void joinsWhatIsStoredAndWhatIsInMemoryAlone() {
        // Given: of 0 to 9 all but 4 are stored, and 4, 8 to 11 are in memory.
        store(IntStream.range(0, 10)
                .filter(i -> i != 4)
                .mapToObj(i -> candle("MIX", i))
                .toList());
        IntStream.of(4, 8, 9, 10, 11).forEach(i -> GRID.keep(candle("MIX", i)));

        assertThat(starts("MIX", 12, 5)).containsExactly(7L, 8L, 9L, 10L, 11L);
        assertThat(starts("MIX", 6, 4)).containsExactly(2L, 3L, 4L, 5L);
        assertThat(starts("MIX", 6, 100)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer() {
        History away = (_, _, _, _) -> {
            throw new IllegalStateException("connection refused at 10.1.2.3");
        };
        GRID.member().getUserContext().put(History.NAME, away);

        assertThatThrownBy(() -> starts("MEM", 10, 4))
                .isInstanceOf(HistoryAwayException.class)
                .hasMessageContaining("503")
                .hasMessageNotContaining("10.1.2.3");
    }

    @Test
    void hasNoTicks() {
        assertThatThrownBy(() -> older.before("MEM", Timeframe.TICK, 10, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Ticks are not kept");
    }

    private List<Long> starts(String symbol, int before, int limit) {
        return older.before(symbol, Timeframe.S1, before * 1_000L, limit).stream()
                .map(reading -> reading.candle().start() / 1_000)
                .toList();
    }

    private static Reading candle(String symbol, int second) {
        return Samples.closed(symbol, Timeframe.S1, second, second * 1_000L);
    }

    /** Stands in for the database, with what is asked of it. */
    private static void store(List<Reading> stored) {
        History history = (symbol, timeframe, before, limit) -> {
            List<Reading> found = stored.stream()
                    .filter(reading -> reading.candle().start() < before)
                    .toList();
            return found.subList(Math.max(0, found.size() - limit), found.size());
        };
        GRID.member().getUserContext().put(History.NAME, history);
    }
}
