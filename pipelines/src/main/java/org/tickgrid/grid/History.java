package org.tickgrid.grid;

import com.hazelcast.core.HazelcastInstance;
import java.util.List;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/** What is kept beyond the grid's memory. Each member has it, in Hazelcast's user context, where there is a database. */
public interface History {

    /** What it is called there. */
    String NAME = "history";

    /**
     * Closed candles that are kept, with their readings: the newest that began before a moment, oldest first. What closed in
     * the last seconds may be missing; it is in the map.
     *
     * @param before epoch milliseconds
     * @param limit how many at most
     * @throws RuntimeException when the database does not answer
     */
    List<Reading> candles(String symbol, Timeframe timeframe, long before, int limit);

    /**
     * Signals that are kept. What was raised in the last seconds may be missing; it is in the map.
     *
     * @throws RuntimeException when the database does not answer
     */
    default List<Signal> signals(SignalQuery query) {
        return List.of();
    }

    /** That of a member; without a database it is empty. */
    static History of(HazelcastInstance grid) {
        return grid.getUserContext().get(NAME) instanceof History history ? history : (_, _, _, _) -> List.of();
    }
}
