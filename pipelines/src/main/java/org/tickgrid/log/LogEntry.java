package org.tickgrid.log;

import org.tickgrid.market.LogPosition;
import org.tickgrid.market.MarketRecord;

/**
 * A record and where it stands in the log.
 *
 * @param received when it was received over HTTP, epoch milliseconds by the wall clock
 * @param raw as it stands there, to be seen for as long as the record is taken and no longer
 */
public record LogEntry(MarketRecord record, LogPosition position, long received, RawRecord raw) {

    /** A copy of the record's bytes, which may be kept. */
    public byte[] original() {
        return raw.value();
    }
}
