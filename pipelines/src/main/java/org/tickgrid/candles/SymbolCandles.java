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
 * The candles of one symbol in several timeframes, all by its one clock.
 *
 * <p>A bar that is late is a tick like any other, for ticks go by the log's order; but no bucket's candle takes it, so
 * that all of them hold the same bars.
 */
public final class SymbolCandles {

    private static final Comparator<Candle> ORDER =
            Comparator.comparingLong(Candle::end).thenComparing(Candle::timeframe, Comparator.reverseOrder());

    private static final int NONE = -1;

    private final SymbolClock clock;

    /** Where each timeframe stands in the list, by its ordinal. */
    private final int[] placeOf = new int[Timeframe.values().length];

    private final int placeOfTicks;
    private final CandleFold[] buckets;
    private final @Nullable CandleFold[] bucketAt;
    private final List<Candle> closing = new ArrayList<>();
    private long ticks;

    /**
     * @param timeframes all different
     * @param lag how much later than its successors a bar may come, milliseconds
     */
    public SymbolCandles(String symbol, List<Timeframe> timeframes, long lag) {
        this.clock = new SymbolClock(lag);
        this.placeOfTicks = timeframes.indexOf(Timeframe.TICK);
        this.bucketAt = new CandleFold[timeframes.size()];
        List<CandleFold> folds = new ArrayList<>();
        for (int place = 0; place < timeframes.size(); place++) {
            placeOf[timeframes.get(place).ordinal()] = place;
            if (place != placeOfTicks) {
                CandleFold fold = new CandleFold(symbol, timeframes.get(place));
                bucketAt[place] = fold;
                folds.add(fold);
            }
        }
        this.buckets = folds.toArray(CandleFold[]::new);
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
        boolean late = clock.isLate(bar.time());
        clock.advance(bar.time());
        boolean over = false;
        for (CandleFold bucket : buckets) {
            if (!late) {
                bucket.add(bar);
            }
            over |= bucket.isOver(clock);
        }
        if (over) {
            close(closed);
        }
        if (placeOfTicks != NONE) {
            closed.candle(placeOfTicks, Candle.tick(bar, ticks++));
        }
        return !late;
    }

    private boolean take(Clock tick, Closed closed) {
        clock.advance(tick.time());
        if (tick.end()) {
            for (CandleFold bucket : buckets) {
                clock.pass(bucket.lastEnd());
            }
        }
        close(closed);
        return true;
    }

    private void close(Closed closed) {
        for (CandleFold bucket : buckets) {
            bucket.close(clock, closing::add);
        }
        if (closing.size() > 1) {
            closing.sort(ORDER);
        }
        for (Candle candle : closing) {
            closed.candle(placeOf[candle.timeframe().ordinal()], candle);
        }
        closing.clear();
    }

    /** The newest open candle as it is now; null when none is open. */
    public @Nullable Candle forming(int timeframe) {
        CandleFold bucket = bucketAt[timeframe];
        return bucket == null ? null : bucket.forming();
    }

    public void save(DataOutput out) throws IOException {
        clock.save(out);
        out.writeLong(ticks);
        for (CandleFold bucket : buckets) {
            bucket.save(out);
        }
    }

    /** Takes up what was saved of the same symbol and timeframes. */
    public void restore(DataInput in) throws IOException {
        clock.restore(in);
        ticks = in.readLong();
        for (CandleFold bucket : buckets) {
            bucket.restore(in);
        }
    }
}
