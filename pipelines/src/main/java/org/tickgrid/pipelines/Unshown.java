package org.tickgrid.pipelines;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tickgrid.log.LogEntry;
import org.tickgrid.market.LogPosition;

/**
 * Where the newest record stands that led to something which is not shown yet. The record itself is let go: it would
 * outlive the youngest objects.
 */
final class Unshown {

    private @Nullable LogPosition newest;
    private long received;

    void take(LogEntry entry) {
        newest = entry.position();
        received = entry.received();
    }

    /** Null when all is shown. */
    @Nullable
    LogPosition newest() {
        return newest;
    }

    /** When the newest was received over HTTP, epoch milliseconds. */
    long received() {
        return received;
    }

    void clear() {
        newest = null;
    }

    void save(DataOutput out) throws IOException {
        out.writeBoolean(newest != null);
        if (newest != null) {
            out.writeInt(newest.partition());
            out.writeLong(newest.offset());
            out.writeLong(received);
        }
    }

    void restore(DataInput in) throws IOException {
        if (in.readBoolean()) {
            newest = new LogPosition(in.readInt(), in.readLong());
            received = in.readLong();
        }
    }
}
