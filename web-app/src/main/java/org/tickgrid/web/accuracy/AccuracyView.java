package org.tickgrid.web.accuracy;

import java.util.List;

/**
 * What was known of all rules at a time.
 *
 * @param computed epoch milliseconds
 * @param costs of each side, in basis points
 * @param signals that were looked at: the newest ones
 * @param series whose candles were looked at
 * @param passedOver series that were not, since there are too many or time was up
 * @param labelled whether the grid holds labels of a simulation
 * @param rows by rule and timeframe
 */
record AccuracyView(
        long computed,
        double costs,
        int signals,
        int series,
        int passedOver,
        boolean labelled,
        List<AccuracyRow> rows) {

    /** How many were tried, of which the best looks good by chance alone. */
    public int tried() {
        return rows.size();
    }
}
