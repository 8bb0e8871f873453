package org.tickgrid.ingestion;

import java.util.List;

/**
 * The records of one body, in its order, not yet looked into.
 *
 * @param alone it is one record by itself, so the answer is about that record
 */
record Batch(List<Slice> records, boolean alone) {

    static Batch alone(Slice record) {
        return new Batch(List.of(record), true);
    }
}
