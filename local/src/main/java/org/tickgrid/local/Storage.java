package org.tickgrid.local;

/** What a {@link LocalGrid} keeps on disk. */
public enum Storage {

    /** The broker's data alone, for as long as it runs: there is no database. */
    BROKER_ALONE,

    /** The broker's data and a database, for as long as they run. */
    FOR_THE_RUN,

    /** The same, for the next run in this folder as well. */
    KEPT;

    boolean hasDatabase() {
        return this != BROKER_ALONE;
    }
}
