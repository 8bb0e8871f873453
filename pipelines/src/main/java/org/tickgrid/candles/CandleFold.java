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

/**
 * The candles of one symbol and timeframe that are still open. Of a bucket timeframe there is one, or a few while late
 * bars may come; of {@link Timeframe#TICK} each bar is a candle that closes at once.
 */
final class CandleFold {

    private final String symbol;
    private final Timeframe timeframe;

    /** Oldest first, with different starts. */
    private final List<OpenCandle> open = new ArrayList<>(2);

    private long closed;

    CandleFold(String symbol, Timeframe timeframe) {
        this.symbol = symbol;
        this.timeframe = timeframe;
    }

    Timeframe timeframe() {
        return timeframe;
    }

    /** Takes a bar that is not late. */
    void add(Bar bar) {
        long start = timeframe.start(bar.time());
        int i = open.size();
        while (timeframe != Timeframe.TICK && i > 0 && open.get(i - 1).start >= start) {
            i--;
        }
        if (i < open.size() && open.get(i).start == start) {
            open.get(i).add(bar);
        } else {
            open.add(i, new OpenCandle(start, bar));
        }
    }

    /** Hands over the candles that the clock has closed, oldest first. */
    void close(SymbolClock clock, Consumer<Candle> onClosed) {
        while (!open.isEmpty() && (timeframe == Timeframe.TICK || clock.hasClosed(endOf(open.getFirst())))) {
            onClosed.accept(open.removeFirst().toCandle(symbol, timeframe, closed++));
        }
    }

    /** The newest open candle as it is now; null when none is open. */
    @Nullable
    Candle forming() {
        return open.isEmpty() ? null : open.getLast().toCandle(symbol, timeframe, closed + open.size() - 1);
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Where the newest open candle ends. There must be one. */
    long lastEnd() {
        return endOf(open.getLast());
    }

    private long endOf(OpenCandle candle) {
        return candle.start + timeframe.millis();
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
            open.add(OpenCandle.restore(in));
        }
    }
}
