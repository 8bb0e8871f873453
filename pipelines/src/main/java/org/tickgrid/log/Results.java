package org.tickgrid.log;

/** Where a fold puts its results: each goes out on one of the job's edges, in order. */
public interface Results {

    /** @param edge ordinal of the edge among those that the job draws from its reader */
    void emit(int edge, Object result);

    /** Sends a record to topic {@code rejected}, when this job is the one that does. */
    void reject(Rejection rejection);

    /** Counts one more of {@code tally}. */
    void count(Tally tally);
}
