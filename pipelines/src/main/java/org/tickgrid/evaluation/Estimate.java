package org.tickgrid.evaluation;

/**
 * A mean, and between which bounds it lies with a probability of about 95 %.
 *
 * @param count of values; with fewer than {@link #LEAST} the bounds are NaN
 * @param mean NaN when there are no values
 * @param block how many neighbours a resample took together
 */
public record Estimate(int count, double mean, double low, double high, int block) {

    /** With fewer values than this no interval is given. */
    public static final int LEAST = 10;

    public boolean tooFew() {
        return count < LEAST;
    }
}
