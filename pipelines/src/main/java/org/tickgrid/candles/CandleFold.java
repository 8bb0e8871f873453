package org.tickgrid.candles;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Timeframe;

/** The candles of one symbol and one bucket timeframe that are still open: one, or a few while late bars may come. */
final class CandleFold {

    private final String symbol;
    private final Timeframe timeframe;
    private final long width;

    /** Oldest first, with different starts. */
    private final List<OpenCandle> open = new ArrayList<>(2);

    private @Nullable OpenCandle newest;
    private long closed;

    CandleFold(String symbol, Timeframe timeframe) {
        this.symbol = symbol;
        this.timeframe = timeframe;
        this.width = timeframe.millis();
    }

    /** Takes a bar that is not late. Most belong to the newest candle. */
    void add(Bar bar) {
        OpenCandle last = newest;
        if (last != null && bar.time() >= last.start && bar.time() < last.start + width) {
            last.add(bar);
        } else {
            addElsewhere(bar);
        }
    }

    private void addElsewhere(Bar bar) {
        long start = timeframe.start(bar.time());
        int i = open.size();
        while (i > 0 && open.get(i - 1).start >= start) {
            i--;
        }
        if (i < open.size() && open.get(i).start == start) {
            open.get(i).add(bar);
        } else {
            open.add(i, new OpenCandle(start, bar));
            newest = open.getLast();
        }
    }

    /** Whether a candle is still here of which all has come: it ends at {@code over} or before. */
    boolean isOver(long over) {
        return newest != null && open.getFirst().start + width <= over;
    }

    /** Hands over the candles of which all has come, oldest first. */
    void close(long over, Consumer<Candle> onClosed) {
        while (isOver(over)) {
            onClosed.accept(open.removeFirst().toCandle(symbol, timeframe, closed++));
            newest = open.isEmpty() ? null : open.getLast();
        }
    }

    /** The newest open candle as it is now; null when none is open. */
    @Nullable
    Candle forming() {
        return newest == null ? null : newest.toCandle(symbol, timeframe, closed + open.size() - 1);
    }

    /** Where the newest open candle ends; {@link Long#MIN_VALUE} when none is open. */
    long lastEnd() {
        return newest == null ? Long.MIN_VALUE : newest.start + width;
    }

    long look() {
        return newest == null ? 0 : newest.start;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(closed);
        out.writeInt(open.size());
        for (OpenCandle candle : open) {
            candle.save(out);
        }
    }

    /** Takes up what was saved of the same symbol and timeframe. */
    void restore(DataInput in) throws IOException {
        closed = in.readLong();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            newest = OpenCandle.restore(in);
            open.add(newest);
        }
    }
}
