package org.tickgrid.local.faults;

import com.hazelcast.core.HazelcastInstance;
import java.util.List;
import org.tickgrid.grid.GridMap;
import org.tickgrid.local.JobCounts;
import org.tickgrid.log.Tally;

/** The jobs that read the log. */
final class Readers {

    private static final List<String> NAMES = List.of("indicators", "signals", "performance");

    private Readers() {}

    /** Whether each has read so many records. */
    static boolean haveRead(HazelcastInstance client, long records) {
        JobCounts counts = new JobCounts(client);
        return NAMES.stream().allMatch(name -> counts.of(name, Tally.RECORDS) == records);
    }

    /** Whether every closed candle that was counted is in its map: they are written little by little. */
    static boolean haveWritten(HazelcastInstance client) {
        return GridMap.CANDLES.in(client).size() == new JobCounts(client).of("indicators", Tally.CANDLES);
    }
}
