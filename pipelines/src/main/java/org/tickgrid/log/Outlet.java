package org.tickgrid.log;

import java.io.Serializable;
import java.util.Set;

/**
 * Takes what comes on one output in the thread of the reader that makes it: nothing is handed from one thread to another,
 * and nothing waits between them. In exchange the reader waits for it.
 *
 * <p>Whatever it throws ends this run of the job; the next one takes up the last snapshot.
 */
public interface Outlet extends AutoCloseable {

    /** Called before the first result, with the log's partitions that the results will come from. */
    void start(Set<Integer> partitions);

    void take(Object result);

    /**
     * Called when all is taken of what was read at once.
     *
     * @param now by {@link System#nanoTime}
     * @param backlog whether it was so much, and so old, that more is surely waiting and nobody waits for it; or the end of
     *     such an answer
     */
    void rest(long now, boolean backlog);

    /** Makes sure of everything that was taken: the snapshot that comes next will not bring it again. */
    void secure();

    /** What is not secured may be lost. */
    @Override
    void close();

    /** Makes the outlets of a job, one for each of its readers. */
    interface Factory extends Serializable {

        /** Called once before each run of the job, on one member, when none of its readers has begun. */
        void prepare();

        /** @param reader its number among all readers of the job */
        Outlet open(int reader);
    }
}
