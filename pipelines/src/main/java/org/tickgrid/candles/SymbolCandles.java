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

    private final SymbolClock clock;
    private final CandleFold[] folds;

    /** Where each timeframe stands in the list, by its ordinal. */
    private final int[] placeOf = new int[Timeframe.values().length];

    private final List<Candle> closing = new ArrayList<>();

    /**
     * @param timeframes all different
     * @param lag how much later than its successors a bar may come, milliseconds
     */
    public SymbolCandles(String symbol, List<Timeframe> timeframes, long lag) {
        this.clock = new SymbolClock(lag);
        this.folds = timeframes.stream()
                .map(timeframe -> new CandleFold(symbol, timeframe))
                .toArray(CandleFold[]::new);
        timeframes.forEach(timeframe -> placeOf[timeframe.ordinal()] = timeframes.indexOf(timeframe));
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
        boolean late = record instanceof Bar bar && clock.isLate(bar.time());
        switch (record) {
            case Bar bar -> add(bar, late);
            case Clock tick -> advance(tick);
            default -> {
                return true;
            }
        }
        close(closed);
        return !late;
    }

    private void close(Closed closed) {
        for (CandleFold fold : folds) {
            fold.close(clock, closing::add);
        }
        if (closing.size() > 1) {
            closing.sort(ORDER);
        }
        for (Candle candle : closing) {
            closed.candle(placeOf[candle.timeframe().ordinal()], candle);
        }
        closing.clear();
    }

    private void add(Bar bar, boolean late) {
        clock.advance(bar.time());
        for (CandleFold fold : folds) {
            if (!late || fold.timeframe() == Timeframe.TICK) {
                fold.add(bar);
            }
        }
    }

    private void advance(Clock tick) {
        clock.advance(tick.time());
        if (tick.end()) {
            for (CandleFold fold : folds) {
                clock.passAll(fold);
            }
        }
    }

    /** The newest open candle as it is now; null when none is open. */
    public @Nullable Candle forming(int timeframe) {
        return folds[timeframe].forming();
    }

    public void save(DataOutput out) throws IOException {
        clock.save(out);
        for (CandleFold fold : folds) {
            fold.save(out);
        }
    }

    /** Takes up what was saved of the same symbol and timeframes. */
    public void restore(DataInput in) throws IOException {
        clock.restore(in);
        for (CandleFold fold : folds) {
            fold.restore(in);
        }
    }
}
