package org.tickgrid.grid;

import com.hazelcast.core.HazelcastInstance;
import org.tickgrid.market.Traced;

/**
 * Hears, on a member, how old a record is when it or what was made of it has come to a stage of its way. One of many is
 * enough: of each poll the newest record, of each write what has waited longest.
 */
public interface Ages {

    /** Under this name a member finds its own in Hazelcast's user context. Where there is none, nothing is told. */
    String NAME = "ages";

    /** The stages, in the order in which they come. */
    enum Stage {
        /** A job has taken it from the log. */
        READ,
        /** It is in a map. */
        WRITTEN,
        /** It is in a map's feed. */
        FED
    }

    /**
     * Takes an age.
     *
     * @param where name of the job, the map or the feed
     * @param millis since it was received over HTTP, by the wall clock
     */
    void add(Stage stage, String where, long millis);

    /** Those of a member. */
    static Ages of(HazelcastInstance grid) {
        return grid.getUserContext().get(NAME) instanceof Ages ages ? ages : (_, _, _) -> {};
    }

    /** Takes the age that what was received then has now. */
    default void addReceived(Stage stage, String where, long received) {
        add(stage, where, System.currentTimeMillis() - received);
    }

    /** Takes the age that the first of these has that is {@linkplain Traced#prompt prompt}, if one is. */
    default void addFirstPrompt(Stage stage, String where, Iterable<?> values) {
        for (Object value : values) {
            if (value instanceof Traced traced && traced.prompt()) {
                addReceived(stage, where, traced.received());
                return;
            }
        }
    }
}
