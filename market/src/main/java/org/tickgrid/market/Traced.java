package org.tickgrid.market;

/** What was made of a record of the log. */
public interface Traced {

    /** Where that record stands. */
    LogPosition position();

    /** When that record was received over HTTP, epoch milliseconds by the wall clock. */
    long received();

    /** False of what is still forming and is shown now and then: its age says nothing of how fast it went. */
    default boolean settled() {
        return true;
    }
}
