package org.tickgrid.generator.live;

import org.tickgrid.market.Bar;
import org.tickgrid.market.InvalidRecordException;

/**
 * A trade as an exchange tells it.
 *
 * @param id rises by one from a trade of the symbol to its next
 * @param time epoch milliseconds
 */
public record Trade(String symbol, long id, long time, double price, double size) {

    /** @throws InvalidRecordException naming the field that cannot be */
    public Trade {
        if (id < 0) {
            throw new InvalidRecordException("id", Long.toString(id), "must not be negative");
        }
        Bar.trade(symbol, time, price, size);
    }

    /** @param prefix stands before the symbol */
    Bar bar(String prefix) {
        return Bar.trade(prefix + symbol, time, price, size);
    }
}
