package org.tickgrid.candles;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Timeframe;

/**
 * A candle that still takes bars. Its open is that of the earliest bar and its close that of the latest, by their own
 * times; of bars with equal times the log's order decides.
 */
final class OpenCandle {

    final long start;
    private long firstTime;
    private long lastTime;
    private double open;
    private double high;
    private double low;
    private double close;
    private double volume;
    private long bars;

    OpenCandle(long start, Bar bar) {
        this.start = start;
        firstTime = bar.time();
        lastTime = bar.time();
        open = bar.open();
        high = bar.high();
        low = bar.low();
        close = bar.close();
        widen(bar);
    }

    private OpenCandle(long start) {
        this.start = start;
    }

    void add(Bar bar) {
        if (bar.time() < firstTime) {
            firstTime = bar.time();
            open = bar.open();
        }
        if (bar.time() >= lastTime) {
            lastTime = bar.time();
            close = bar.close();
        }
        widen(bar);
    }

    /** A producer's high and low need not hold its open and close: ours do. */
    private void widen(Bar bar) {
        high = Math.max(high, Math.max(bar.high(), Math.max(bar.open(), bar.close())));
        low = Math.min(low, Math.min(bar.low(), Math.min(bar.open(), bar.close())));
        volume += bar.volume();
        bars++;
    }

    Candle toCandle(String symbol, Timeframe timeframe, long ordinal) {
        return new Candle(symbol, timeframe, ordinal, start, open, high, low, close, volume, bars);
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(start);
        out.writeLong(firstTime);
        out.writeLong(lastTime);
        out.writeDouble(open);
        out.writeDouble(high);
        out.writeDouble(low);
        out.writeDouble(close);
        out.writeDouble(volume);
        out.writeLong(bars);
    }

    static OpenCandle restore(DataInput in) throws IOException {
        OpenCandle candle = new OpenCandle(in.readLong());
        candle.firstTime = in.readLong();
        candle.lastTime = in.readLong();
        candle.open = in.readDouble();
        candle.high = in.readDouble();
        candle.low = in.readDouble();
        candle.close = in.readDouble();
        candle.volume = in.readDouble();
        candle.bars = in.readLong();
        return candle;
    }
}
