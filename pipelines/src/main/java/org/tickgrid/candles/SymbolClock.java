package org.tickgrid.candles;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One symbol's time: the greatest that its log has said so far. Nothing else moves it, so that who reads the same log
 * sees the same time.
 *
 * <p>A candle may close once the clock has passed its end by the lag. A bar is late when it is older than the clock by
 * more than the lag: then its candle may have closed. All times are epoch milliseconds.
 */
final class SymbolClock {

    private final long lag;
    private long now = Long.MIN_VALUE;

    /** @param lag how much later than its successors a bar may come, milliseconds, not negative */
    SymbolClock(long lag) {
        if (lag < 0) {
            throw new IllegalArgumentException("Lag must not be negative, was " + lag + " ms");
        }
        this.lag = lag;
    }

    void advance(long time) {
        now = Math.max(now, time);
    }

    /** Whether everything before {@code end} has come, but for late bars. */
    boolean hasClosed(long end) {
        return now != Long.MIN_VALUE && now - lag >= end;
    }

    boolean isLate(long time) {
        return now != Long.MIN_VALUE && time < now - lag;
    }

    /** Passes the end of a candle, so that it closes. */
    void pass(long end) {
        if (end != Long.MIN_VALUE) {
            advance(end + lag);
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(now);
    }

    void restore(DataInput in) throws IOException {
        now = in.readLong();
    }
}
