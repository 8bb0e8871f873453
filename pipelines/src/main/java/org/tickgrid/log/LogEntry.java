package org.tickgrid.log;

import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Utils;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.MarketRecord;

/**
 * A record and where it stands in the log.
 *
 * @param received when it was received over HTTP, epoch milliseconds by the wall clock
 * @param bytes those of the record as they stand in the log, among those of its neighbours: who keeps them keeps them all
 */
public record LogEntry(MarketRecord record, LogPosition position, long received, ByteBuffer bytes) {

    /** A copy of the record's bytes, which may be kept. */
    public byte[] original() {
        return Utils.toArray(bytes);
    }
}
