package org.tickgrid.grid;

/**
 * How much of topic {@code market} is kept.
 *
 * @param gone records at its beginning that are not
 * @param oldest when the oldest was received from which on all is kept, epoch milliseconds; 0 when nothing is gone, or there
 *     is nothing
 * @param needed milliseconds that the longest warm-up takes
 * @param kept milliseconds from the oldest to now
 * @param older whether the database has candles of what is gone
 */
public record LogState(long gone, long oldest, long needed, long kept, boolean older) {

    /** Whether a job that read it again would lack something at its end: an indicator could not warm up. */
    public boolean isTooShort() {
        return gone > 0 && kept < needed;
    }
}
