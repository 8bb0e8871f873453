package org.tickgrid.generator.simulation;

import java.util.List;

/** Textbook indicators, slow and plain, of a list of closes. NaN while they have too few. */
final class Closes {

    private Closes() {}

    /** Wilder's RSI: average gain and loss begin as simple means. */
    static double[] rsi(List<Double> closes, int period) {
        double[] rsi = new double[closes.size()];
        double gain = 0;
        double loss = 0;
        for (int i = 0; i < rsi.length; i++) {
            double change = i == 0 ? 0 : closes.get(i) - closes.get(i - 1);
            if (i <= period) {
                gain += Math.max(change, 0) / period;
                loss += Math.max(-change, 0) / period;
            } else {
                gain = (gain * (period - 1) + Math.max(change, 0)) / period;
                loss = (loss * (period - 1) + Math.max(-change, 0)) / period;
            }
            rsi[i] = i < period ? Double.NaN : gain + loss == 0 ? 50 : 100 * gain / (gain + loss);
        }
        return rsi;
    }

    /** Seeded with the simple mean of the first {@code period}. */
    static double[] ema(List<Double> closes, int period) {
        double[] ema = new double[closes.size()];
        double mean = 0;
        for (int i = 0; i < ema.length; i++) {
            double weight = i < period ? 1.0 / (i + 1) : 2.0 / (period + 1);
            mean += weight * (closes.get(i) - mean);
            ema[i] = i < period - 1 ? Double.NaN : mean;
        }
        return ema;
    }

    /** How often the first line goes from at most the second to above it. */
    static int crossings(double[] line, double[] other) {
        int crossings = 0;
        for (int i = 1; i < line.length; i++) {
            if (line[i - 1] <= other[i - 1] && line[i] > other[i]) {
                crossings++;
            }
        }
        return crossings;
    }
}
