package org.tickgrid.log;

import org.tickgrid.market.LogPosition;

/**
 * A record of the log that cannot be taken. Its position is its identity, for after a restart it may come twice.
 *
 * @param original the record's bytes as they stand in the log
 * @param field the field at fault; empty when the fault is not in one field
 */
public record Rejection(LogPosition position, byte[] original, String field, String value, String reason) {}
