package org.tickgrid.log;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A log of market records, as topic {@code market} is one: in partitions, each with an order and offsets of its own. */
public interface Log extends Serializable {

    /** Opens it for one processor. */
    Reader open();

    /** One processor's way to its partitions. */
    interface Reader extends AutoCloseable {

        /** So many records at once are much. Of fewer the next poll brings more, after a rest. */
        int MUCH = 1_000;

        /** Of the whole log. */
        int partitions();

        /** Reads these partitions from now on, each from its offset. */
        void start(Map<Integer, Long> offsets);

        /**
         * The next records, each partition's in order; none when none came for a moment; null when there will never be
         * another. They are to be seen before the next poll.
         */
        @Nullable
        RawRecords poll();

        /** Records that stand in its partitions and were not polled yet, as far as it knows. */
        default long behind() {
            return 0;
        }

        @Override
        void close();
    }
}
