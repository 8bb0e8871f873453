package org.tickgrid.log;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;

/**
 * What a job makes of the records of one key, and what it must remember of them. Its results are a function of the
 * records it has taken and of nothing else.
 */
public interface Fold {

    /** Takes the key's next record in the order of the log. */
    void take(LogEntry entry, Results results);

    /**
     * Tells what is only worth its newest value, and that at once. It is called when all records that had come are taken;
     * when very many come, some times a second, and in a backlog, or of very many keys, less often.
     */
    void tell(Results results);

    /**
     * Shows what is still forming. It is called within a quarter of a second of the last record taken, once for many
     * records when they come fast; in a backlog, or of very many keys, less often.
     */
    void show(Results results);

    /**
     * Looks at what the next record will need of its state, so that this has come from memory when that one is taken. What it
     * returns means nothing, but that it was looked at.
     */
    default long look() {
        return 0;
    }

    /** Writes all that must be remembered, also for what is to be shown. Whatever was taken has been told before. */
    void save(DataOutput out) throws IOException;

    /** Takes up, before its first record, what was saved of the same key under the same settings. */
    void restore(DataInput in) throws IOException;

    /** Makes the folds of a job. */
    interface Factory extends Serializable {

        /** A key's fold before its first record. */
        Fold start(String key);
    }
}
