package org.tickgrid.market;

/** What was made of a record of the log. */
public interface Traced {

    /** Where that record stands. */
    LogPosition position();

    /** When that record was received over HTTP, epoch milliseconds by the wall clock. */
    long received();
}
