package org.tickgrid.sinks;

import java.io.Serializable;
import java.util.Map;
import org.tickgrid.market.LogPosition;

/**
 * What of the log is read once more, by a job that takes the place of one with other settings. What the other has made of it
 * stands in the maps, and may be newer.
 *
 * @param ends by partition, the offset of the first record that is not; a partition that is not named is read for the first
 *     time
 */
public record Reread(Map<Integer, Long> ends) implements Serializable {

    /** All is read for the first time. */
    public static final Reread NONE = new Reread(Map.of());

    public Reread {
        ends = Map.copyOf(ends);
    }

    public boolean covers(LogPosition position) {
        Long end = ends.get(position.partition());
        return end != null && position.offset() < end;
    }
}
