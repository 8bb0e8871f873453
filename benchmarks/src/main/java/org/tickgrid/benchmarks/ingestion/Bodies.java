package org.tickgrid.benchmarks.ingestion;

/** What is posted. */
public interface Bodies {

    /** Records in each body. */
    int batch();

    /** The body of the request with this number, one object when {@link #batch} is 1, else a record a line. */
    byte[] body(long number);

    default String type() {
        return batch() == 1 ? "application/json" : "application/x-ndjson";
    }
}
