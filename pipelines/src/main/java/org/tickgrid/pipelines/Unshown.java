package org.tickgrid.pipelines;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tickgrid.log.LogEntry;
import org.tickgrid.market.LogPosition;

/**
 * Where the newest record stands that led to something which is not shown yet. It is kept in numbers: an object would outlive
 * the youngest, and its reference would be news to the garbage collector with each record.
 */
final class Unshown {

    private boolean any;
    private int partition;
    private long offset;
    private long received;

    void take(LogEntry entry) {
        any = true;
        partition = entry.position().partition();
        offset = entry.position().offset();
        received = entry.received();
    }

    /** Null when all is shown. */
    @Nullable
    LogPosition newest() {
        return any ? new LogPosition(partition, offset) : null;
    }

    /** When the newest was received over HTTP, epoch milliseconds. */
    long received() {
        return received;
    }

    void clear() {
        any = false;
    }

    void save(DataOutput out) throws IOException {
        out.writeBoolean(any);
        if (any) {
            out.writeInt(partition);
            out.writeLong(offset);
            out.writeLong(received);
        }
    }

    void restore(DataInput in) throws IOException {
        any = in.readBoolean();
        if (any) {
            partition = in.readInt();
            offset = in.readLong();
            received = in.readLong();
        }
    }
}
