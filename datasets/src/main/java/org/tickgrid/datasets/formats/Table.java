package org.tickgrid.datasets.formats;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one file are read.
 *
 * @param hasHeader whether the first line names the columns
 * @param stampedWithStart whether a row's time is when its candle began; else it is when it was complete
 * @param length how long each candle lasts that is stamped with its start; null when the file does not say
 */
public record Table(
        boolean hasHeader,
        boolean stampedWithStart,
        @Nullable Duration length,
        RowReader rows) {

    /** Of rows that are stamped with the moment at which they were complete. */
    static Table complete(boolean hasHeader, RowReader rows) {
        return new Table(hasHeader, false, null, rows);
    }

    /** Of candles that are stamped with their start. */
    static Table candles(boolean hasHeader, @Nullable Duration length, RowReader rows) {
        return new Table(hasHeader, true, length, rows);
    }
}
