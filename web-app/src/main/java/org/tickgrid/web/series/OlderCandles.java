package org.tickgrid.web.series;

import static com.hazelcast.query.Predicates.and;
import static com.hazelcast.query.Predicates.between;

import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.CandlePage;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;
import org.tickgrid.web.grid.GridLink;

/** Closed candles from the database behind the grid, and what is so new that it stands in the grid's memory alone. */
@Component
class OlderCandles {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** No candle can be older, epoch milliseconds: 1900-01-01. */
    private static final long EARLIEST = -2_208_988_800_000L;

    private final GridLink link;

    OlderCandles(GridLink link) {
        this.link = link;
    }

    /**
     * The newest {@code limit} that began before a moment, oldest first. Without a database those in memory.
     *
     * @param before epoch milliseconds
     * @throws HistoryAwayException when the database does not answer
     */
    List<Reading> before(String symbol, Timeframe timeframe, long before, int limit) {
        if (timeframe == Timeframe.TICK) {
            throw new IllegalArgumentException("Ticks are not kept: before takes candles of 1s or longer");
        }
        return link.ask(grid -> {
            List<Reading> stored = stored(grid, new CandlePage(symbol, timeframe, before, limit));
            long from = stored.size() < limit
                    ? EARLIEST
                    : stored.getFirst().candle().start();
            TreeMap<Long, Reading> all = new TreeMap<>();
            stored.forEach(reading -> all.put(reading.candle().start(), reading));
            inMemory(grid, symbol, timeframe, from, before)
                    .forEach(reading -> all.put(reading.candle().start(), reading));
            return all.values().stream().skip(Math.max(0, all.size() - limit)).toList();
        });
    }

    private static Iterable<Reading> inMemory(
            HazelcastInstance grid, String symbol, Timeframe timeframe, long from, long before) {
        return GridMap.CANDLES
                .in(grid)
                .values(and(Candles.series(symbol, timeframe), between("candle.start", from, before - 1)));
    }

    private static List<Reading> stored(HazelcastInstance grid, CandlePage page) {
        try {
            return grid.getExecutorService(CandlePage.EXECUTOR)
                    .submit(page)
                    .get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new HistoryAwayException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HistoryAwayException(e);
        }
    }
}
