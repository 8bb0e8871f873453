package org.tickgrid.log;

import java.util.Locale;

/** What a job counts, exactly: the counts are part of its snapshots. */
public enum Tally {
    /** Records read from the log. */
    RECORDS,
    /** Records that were gone from the log before they could be read. */
    MISSED,
    /** Of those read, what could not be understood. */
    INVALID,
    /** Records that their producer had sent before. */
    REPEATED,
    /** Bars that came later than the allowed lag. */
    LATE,
    /** Readings of closed candles. */
    READINGS,
    /** Closed candles of all timeframes but ticks. */
    CANDLES,
    /** Signals raised. */
    SIGNALS;

    /** The name of the job metric. */
    public String metric() {
        return name().toLowerCase(Locale.ROOT);
    }
}
