package org.tickgrid.candles;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Clock;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Timeframe;

/**
 * The candles of one symbol in several timeframes, all by its one clock: the greatest time that its log has said so far.
 * Nothing else moves it, so that who reads the same log sees the same time. All times are epoch milliseconds.
 *
 * <p>A candle may close once the clock has passed its end by the lag. A bar is late when it is older than the clock by more
 * than the lag: then its candle may have closed.
 *
 * <p>A bar that is late is a tick like any other, for ticks go by the log's order; but no bucket's candle takes it, so
 * that all of them hold the same bars.
 */
public final class SymbolCandles {

    private static final Comparator<Candle> ORDER =
            Comparator.comparingLong(Candle::end).thenComparing(Candle::timeframe, Comparator.reverseOrder());

    private static final int NONE = -1;
    private static final CandleFold[] NO_BUCKETS = {};

    private final List<Timeframe> timeframes;
    private final long lag;
    private final int placeOfTicks;

    /** In the order of the list, which has ticks beside them. */
    private final CandleFold[] buckets;

    private long clock = Long.MIN_VALUE;
    private long ticks;

    /**
     * @param timeframes all different
     * @param lag how much later than its successors a bar may come, milliseconds, not negative
     */
    public SymbolCandles(String symbol, List<Timeframe> timeframes, long lag) {
        if (lag < 0) {
            throw new IllegalArgumentException("Lag must not be negative, was " + lag + " ms");
        }
        this.lag = lag;
        this.timeframes = timeframes;
        this.placeOfTicks = timeframes.indexOf(Timeframe.TICK);
        this.buckets = timeframes.stream()
                .filter(timeframe -> timeframe != Timeframe.TICK)
                .map(timeframe -> new CandleFold(symbol, timeframe))
                .toArray(count -> count == 0 ? NO_BUCKETS : new CandleFold[count]);
    }

    /**
     * Hears of each closed candle, by the place of its timeframe in the list. Those that one record closes come in the
     * order of their ends, of those with one end the longest first: whoever hears of a candle has heard of all that was
     * over when it was over, and of nothing later.
     */
    public interface Closed {
        void candle(int timeframe, Candle candle);
    }

    /**
     * Takes the symbol's next record in the order of the log.
     *
     * @return false when it is a bar that came too late for its buckets
     */
    public boolean take(MarketRecord record, Closed closed) {
        return switch (record) {
            case Bar bar -> take(bar, closed);
            case Clock tick -> take(tick, closed);
            default -> true;
        };
    }

    /** What a bar closes was over before it, or just then: its tick comes last. */
    private boolean take(Bar bar, Closed closed) {
        boolean late = bar.time() < over();
        advance(bar.time());
        long over = over();
        boolean any = false;
        for (CandleFold bucket : buckets) {
            if (!late) {
                bucket.add(bar);
            }
            any |= bucket.isOver(over);
        }
        if (any) {
            close(closed);
        }
        if (placeOfTicks != NONE) {
            closed.candle(placeOfTicks, Candle.tick(bar, ticks++));
        }
        return !late;
    }

    private boolean take(Clock tick, Closed closed) {
        advance(tick.time());
        if (tick.end()) {
            for (CandleFold bucket : buckets) {
                pass(bucket.lastEnd());
            }
        }
        close(closed);
        return true;
    }

    private void advance(long time) {
        clock = Math.max(clock, time);
    }

    /** Passes the end of a candle, so that it closes. */
    private void pass(long end) {
        if (end != Long.MIN_VALUE) {
            advance(end + lag);
        }
    }

    /** Everything before it has come, but for late bars. {@link Long#MIN_VALUE} when nothing has. */
    private long over() {
        return clock == Long.MIN_VALUE ? clock : clock - lag;
    }

    private void close(Closed closed) {
        List<Candle> closing = new ArrayList<>(buckets.length);
        for (CandleFold bucket : buckets) {
            bucket.close(over(), closing::add);
        }
        closing.sort(ORDER);
        for (Candle candle : closing) {
            closed.candle(timeframes.indexOf(candle.timeframe()), candle);
        }
    }

    /** The newest open candle as it is now; null when none is open. */
    public @Nullable Candle forming(int timeframe) {
        if (timeframe == placeOfTicks) {
            return null;
        }
        boolean behindTicks = placeOfTicks != NONE && timeframe > placeOfTicks;
        return buckets[behindTicks ? timeframe - 1 : timeframe].forming();
    }

    /** Looks at what the next bar will need, for it to come from memory meanwhile. What it returns means nothing. */
    public long look() {
        long seen = clock;
        for (CandleFold bucket : buckets) {
            seen += bucket.look();
        }
        return seen;
    }

    /** The place of ticks in the list; −1 when they are not there. */
    public int placeOfTicks() {
        return placeOfTicks;
    }

    public void save(DataOutput out) throws IOException {
        out.writeLong(clock);
        out.writeLong(ticks);
        for (CandleFold bucket : buckets) {
            bucket.save(out);
        }
    }

    /** Takes up what was saved of the same symbol and timeframes. */
    public void restore(DataInput in) throws IOException {
        clock = in.readLong();
        ticks = in.readLong();
        for (CandleFold bucket : buckets) {
            bucket.restore(in);
        }
    }
}
