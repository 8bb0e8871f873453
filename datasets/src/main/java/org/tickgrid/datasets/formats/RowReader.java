package org.tickgrid.datasets.formats;

import org.jspecify.annotations.Nullable;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.MarketRecord;

/** Makes a record of a line. */
@FunctionalInterface
public interface RowReader {

    /**
     * The record that a row stands for, stamped as its {@link Table} says; null when the row says that nothing was traded.
     *
     * @throws BadRowException when a cell is missing, or not what it should be
     * @throws InvalidRecordException when its values make no record
     */
    @Nullable
    MarketRecord read(Row row);
}
