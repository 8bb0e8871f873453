package org.tickgrid.log;

/** Where a fold puts its results: each goes out on one of the job's outputs, in order. */
public interface Results {

    /** Puts a result out on one of the job's outputs; in vain when that one is not drawn. */
    void emit(int output, Object result);

    /** Whether an output is drawn: what goes nowhere need not be made. */
    boolean wants(int output);

    /** Sends a record to topic {@code rejected}, when this job is the one that does. */
    void reject(Rejection rejection);

    /** Counts one more of {@code tally}. */
    void count(Tally tally);
}
