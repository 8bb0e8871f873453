package org.tickgrid.indicators;

/**
 * An average that forgets slowly: the plain average of the first {@code period} values, then moved towards each new one
 * by a fixed part of the distance. Indicators put their own values through it, so NaN, which stands for a value that is
 * not there yet, is passed over.
 */
final class Smoothing {

    /** How many doubles it remembers. All are 0 at first. */
    static final int MEMORY = 2;

    private static final int SEEN = 0;
    private static final int MEAN = 1;

    private Smoothing() {}

    /** The average with 2 / (period + 1) as its part; NaN until it has seen {@code period} values. */
    static double exponential(int period, double value, double[] memory, int m) {
        return next(period, 2.0 / (period + 1), value, memory, m);
    }

    /** The average as Wilder takes it, with 1 / period as its part; NaN until it has seen {@code period} values. */
    static double wilder(int period, double value, double[] memory, int m) {
        return next(period, 1.0 / period, value, memory, m);
    }

    private static double next(int period, double part, double value, double[] memory, int m) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        double seen = ++memory[m + SEEN];
        memory[m + MEAN] += (seen <= period ? 1 / seen : part) * (value - memory[m + MEAN]);
        return seen < period ? Double.NaN : memory[m + MEAN];
    }
}
