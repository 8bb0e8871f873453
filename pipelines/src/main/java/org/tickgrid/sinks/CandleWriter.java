package org.tickgrid.sinks;

import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.tickgrid.grid.Ages;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Reading;

/**
 * Writes the readings of closed candles: all of them to {@link GridMap#CANDLES}, and then of each series the newest to
 * {@link GridMap#READINGS}, so whoever sees a reading there finds its candle.
 *
 * <p>Evenly, for when a second is over the candles of all symbols close in the same moment, after the lag that they have
 * waited for late bars: the ticks of that moment must not wait behind them as well. All at once when there are too many,
 * and before a snapshot.
 */
public final class CandleWriter extends PacedWriter {

    /** Candles that may wait; then the processor takes no more, and those before it wait. */
    private static final int MOST_WAITING = 8_192;

    /** Candles in a write, at least. */
    private static final int PORTION = 32;

    /** The more wait, the more go with one write: one in so many. */
    private static final int SHARE = 32;

    private final Succession<? super Reading> succession;
    private final Waiting<String, Reading> waiting = new Waiting<>();
    private Ages ages = (_, _, _) -> {};
    private BulkWrite<String, Reading> candles;
    private BulkWrite<String, Reading> readings;

    /** @param succession of the newest readings; candles that are read again take the place of those before */
    public CandleWriter(Succession<? super Reading> succession) {
        super("Map " + GridMap.CANDLES.name(), MOST_WAITING, Duration.ofMillis(10));
        this.succession = succession;
    }

    @Override
    protected void init(Context context) {
        HazelcastInstance grid = context.hazelcastInstance();
        ages = Ages.of(grid);
        candles = new BulkWrite<>(GridMap.CANDLES.in(grid), Succession.always());
        readings = new BulkWrite<>(GridMap.READINGS.in(grid), succession);
    }

    @Override
    int waiting() {
        return waiting.size();
    }

    @Override
    void add(Object item) {
        Reading reading = (Reading) item;
        waiting.put(GridMap.candle(reading.candle()), reading);
    }

    @Override
    CompletableFuture<?> write(boolean all) {
        int even = Math.max(PORTION, waiting.size() / SHARE);
        Map<String, Reading> closed = waiting.take(all ? waiting.size() : even);
        Map<String, Reading> newest = new LinkedHashMap<>();
        closed.values().forEach(reading -> newest.put(GridMap.closed(reading.candle()), reading));
        long received = closed.values().iterator().next().received();
        return candles.begin(closed)
                .thenCompose(_ -> readings.begin(newest))
                .thenRun(() -> ages.addReceived(Ages.Stage.WRITTEN, GridMap.CANDLES.name(), received));
    }
}
