package org.tickgrid.market;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A part of each day in which an alert disturbs nobody.
 *
 * @param zone such as {@code Europe/Berlin}
 * @param to when they end; before {@code from}, it is on the next day
 * @param held whether what comes meanwhile is told when they end; otherwise it is never told
 */
public record QuietHours(String zone, LocalTime from, LocalTime to, boolean held) {

    /** @throws IllegalArgumentException when there is no such zone, or no such time between them */
    public QuietHours {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zone must be such as Europe/Berlin or UTC, was " + zone);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("Quiet hours must not end when they begin, at " + from);
        }
    }

    /** When they end, epoch milliseconds, if they are at this moment; otherwise the moment itself. */
    public long endsAfter(long moment) {
        ZonedDateTime now = Instant.ofEpochMilli(moment).atZone(ZoneId.of(zone));
        LocalTime time = now.toLocalTime();
        boolean within = from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
        if (!within) {
            return moment;
        }
        ZonedDateTime end = now.with(to);
        return (end.isAfter(now)
                        ? end
                        : now.toLocalDate().plusDays(1).atTime(to).atZone(now.getZone()))
                .toInstant()
                .toEpochMilli();
    }
}
