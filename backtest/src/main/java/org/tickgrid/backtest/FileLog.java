package org.tickgrid.backtest;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tickgrid.datasets.BadRows;
import org.tickgrid.log.Log;

/**
 * A file as topic {@code market} would hold it, had it been replayed. It ends.
 *
 * @param member the name of the member in this process whose {@link Progress} hears how far it is read
 * @param job that reads it
 */
record FileLog(Dataset file, String member, String job) implements Log {

    /** @throws IllegalStateException when the member is not in this process */
    @Override
    public Reader open() {
        HazelcastInstance grid = Hazelcast.getHazelcastInstanceByName(member);
        if (grid == null) {
            throw new IllegalStateException("There is no member " + member + " in this process");
        }
        Progress progress = Progress.of(grid);
        try {
            BadRows bad = new BadRows(line -> progress.tell(job, line));
            return new FileReader(file.open(bad), bad, job, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
