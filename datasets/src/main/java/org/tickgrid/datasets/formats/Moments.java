package org.tickgrid.datasets.formats;

import java.time.ZoneId;
import java.util.function.ToLongFunction;

/** The time of a row, epoch milliseconds. */
@FunctionalInterface
interface Moments extends ToLongFunction<Row> {

    static Moments in(int column, ZoneId zone) {
        TimeReader times = new TimeReader(zone);
        return row -> times.read(row.cell(column, "time"));
    }

    /** A date, and a time of day in a column of its own. */
    static Moments in(int date, int time, ZoneId zone) {
        TimeReader times = new TimeReader(zone);
        return row -> times.read(row.cell(date, "date") + ' ' + row.cell(time, "time"));
    }
}
