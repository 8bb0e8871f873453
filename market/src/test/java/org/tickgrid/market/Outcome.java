package org.tickgrid.market;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a record: the record, or the fault's message, or neither.
 *
 * @param fault empty when there is none
 */
record Outcome(@Nullable MarketRecord record, String fault) {

    static final Outcome NONE = new Outcome(null, "");

    static Outcome of(Supplier<? extends @Nullable MarketRecord> read) {
        try {
            return new Outcome(read.get(), "");
        } catch (InvalidRecordException fault) {
            return new Outcome(null, String.valueOf(fault.getMessage()));
        }
    }
}
