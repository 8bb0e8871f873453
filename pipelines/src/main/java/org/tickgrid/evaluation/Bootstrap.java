package org.tickgrid.evaluation;

import java.util.Arrays;
import java.util.Random;

/**
 * How far chance alone may have moved a mean: the circular block bootstrap (Politis and Romano, 1992).
 *
 * <p>Values that stand near each other in time share their fate, so a resample draws whole blocks of neighbours, as many as
 * give the sample's length again; behind the last value follows the first. The interval is the middle 95 % of the
 * resamples' means (linear between ranks). Their distance from the mean is stretched by √(n / (n − block)), since blocks
 * taken from one sample differ by that much less than blocks of different samples would.
 */
final class Bootstrap {

    private final int resamples;
    private final long seed;

    Bootstrap(int resamples, long seed) {
        this.resamples = resamples;
        this.seed = seed;
    }

    /**
     * How long a block is: the cube root of the number of values, or three times as many as are held at a time if that is
     * more (blocks that are just as long as values overlap lose a third of the variance), but never more than a fifth of
     * all.
     *
     * @param held how many signals, the one itself included, are entered on average while one is held
     */
    static int block(int count, double held) {
        int wanted = (int) Math.ceil(Math.max(Math.cbrt(count), 3 * held));
        return Math.clamp(wanted, 1, Math.max(1, count / 5));
    }

    /** @param values in the order of time */
    Estimate estimate(double[] values, int block) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        if (values.length < Estimate.LEAST) {
            return new Estimate(values.length, mean, Double.NaN, Double.NaN, block);
        }
        double[] means = means(values, block);
        Arrays.sort(means);
        double stretch = Math.sqrt((double) values.length / (values.length - block));
        return new Estimate(
                values.length,
                mean,
                mean + stretch * (quantile(means, 0.025) - mean),
                mean + stretch * (quantile(means, 0.975) - mean),
                block);
    }

    private double[] means(double[] values, int block) {
        int count = values.length;
        double[] sums = new double[2 * count + 1];
        for (int i = 0; i < 2 * count; i++) {
            sums[i + 1] = sums[i] + values[i % count];
        }
        Random random = new Random(seed);
        double[] means = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            double sum = 0;
            for (int drawn = 0; drawn < count; drawn += block) {
                int from = random.nextInt(count);
                sum += sums[from + Math.min(block, count - drawn)] - sums[from];
            }
            means[i] = sum / count;
        }
        return means;
    }

    private static double quantile(double[] sorted, double share) {
        double rank = share * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
