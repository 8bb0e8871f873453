package org.tickgrid.web.grid;

import com.hazelcast.core.HazelcastInstance;

/** What this program holds of the grid. {@link GridWatch} calls it from one thread. */
public interface GridState {

    /**
     * The grid is there, for the first time or again. A state that was connected before has been {@link #disconnected}.
     *
     * @param fresh the grid has begun a new life: nothing that is held is true any more
     */
    default void connected(HazelcastInstance grid, String epoch, boolean fresh) {}

    /** Every state has been told by {@link #connected}: clients may begin anew. */
    default void greet(String epoch) {}

    /** About once a second while the grid is there. */
    default void tend(HazelcastInstance grid) {}

    /** How many changes of a map's feed were never heard here, as long as this program runs. */
    default long missed(String map) {
        return 0;
    }

    /** The grid is away, or was. What is held stays, as the last that was known. */
    default void disconnected() {}
}
