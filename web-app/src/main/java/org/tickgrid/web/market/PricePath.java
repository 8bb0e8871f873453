package org.tickgrid.web.market;

import java.util.Arrays;
import java.util.List;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

/** The recent closes of one symbol, one for every bucket that had any: what a sparkline draws. */
public final class PricePath {

    public static final Timeframe BUCKET = Timeframe.S5;
    public static final int LENGTH = 60;

    private final long[] buckets = new long[LENGTH];
    private final double[] closes = new double[LENGTH];
    private int size;

    synchronized void take(long time, double price) {
        if (Double.isNaN(price)) {
            return;
        }
        long bucket = BUCKET.start(time);
        if (size > 0 && bucket <= buckets[size - 1]) {
            if (bucket == buckets[size - 1]) {
                closes[size - 1] = price;
            }
            return;
        }
        if (size == LENGTH) {
            System.arraycopy(buckets, 1, buckets, 0, LENGTH - 1);
            System.arraycopy(closes, 1, closes, 0, LENGTH - 1);
            size--;
        }
        buckets[size] = bucket;
        closes[size++] = price;
    }

    /** Puts what the grid remembers before what was heard since. */
    public synchronized void prepend(List<Reading> earlier) {
        long[] heardAt = Arrays.copyOf(buckets, size);
        double[] heard = Arrays.copyOf(closes, size);
        size = 0;
        for (Reading reading : earlier) {
            if (heardAt.length == 0 || reading.candle().start() < heardAt[0]) {
                take(reading.candle().start(), reading.candle().close());
            }
        }
        for (int i = 0; i < heard.length; i++) {
            take(heardAt[i], heard[i]);
        }
    }

    /** Where the newest began, epoch milliseconds; 0 without any. */
    synchronized long time() {
        return size == 0 ? 0 : buckets[size - 1];
    }

    /** Oldest first. */
    synchronized double[] closes() {
        return Arrays.copyOf(closes, size);
    }
}
