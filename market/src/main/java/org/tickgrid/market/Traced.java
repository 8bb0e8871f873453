package org.tickgrid.market;

/** What was made of a record of the log. */
public interface Traced {

    /** Where that record stands. */
    LogPosition position();

    /** When that record was received over HTTP, epoch milliseconds by the wall clock. */
    long received();

    /**
     * Whether it is told as soon as it can be. False of candles of more than a tick: those that form are shown now and then,
     * and those that closed are written evenly, so their age says nothing of how fast they went.
     */
    default boolean prompt() {
        return true;
    }
}
