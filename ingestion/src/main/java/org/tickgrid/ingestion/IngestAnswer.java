package org.tickgrid.ingestion;

import java.util.List;
import org.tickgrid.market.InvalidRecordException;

/** What became of the records of a request. Every accepted one is in topic {@code market}. */
record IngestAnswer(int accepted, List<Rejected> rejected) {

    /**
     * A record that was not accepted; topic {@code rejected} keeps it.
     *
     * @param index its place in the request, from 0; blank lines do not count
     * @param field at fault; empty when the fault is not in one field
     * @param value what stood in the field
     */
    record Rejected(int index, String field, String value, String reason) {

        static Rejected of(int index, InvalidRecordException fault) {
            return new Rejected(index, fault.field(), fault.value(), fault.reason());
        }
    }
}
