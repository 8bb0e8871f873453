package org.tickgrid.log;

import org.tickgrid.market.LogPosition;
import org.tickgrid.market.MarketRecord;

/**
 * A record and where it stands in the log.
 *
 * @param received when it was received over HTTP, epoch milliseconds by the wall clock
 * @param original its bytes as they stand in the log
 */
public record LogEntry(MarketRecord record, LogPosition position, long received, byte[] original) {}
