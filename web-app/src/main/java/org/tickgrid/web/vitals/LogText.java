package org.tickgrid.web.vitals;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tickgrid.grid.LogState;
import org.tickgrid.web.vitals.GridView.LogRow;

/** What it means that the log has lost its beginning. */
final class LogText {

    private LogText() {}

    static LogRow row(LogState log) {
        return new LogRow(log.gone(), log.gone() == 0 ? "" : says(log));
    }

    private static String says(LogState log) {
        String says = "The log has lost its first %d records; from %s on it has all. "
                .formatted(log.gone(), Instant.ofEpochMilli(log.oldest()).truncatedTo(ChronoUnit.SECONDS));
        if (log.isTooShort()) {
            says +=
                    "That is shorter than the longest warm-up, %s: a job that reads it again cannot warm up everything. "
                            .formatted(hours(log.needed()));
        } else {
            says += "A job that reads it again warms up from there. ";
        }
        return says + (log.older() ? "Older candles are in the database alone." : "");
    }

    private static String hours(long millis) {
        Duration time = Duration.ofMillis(millis);
        return time.toHours() == 0 ? time.toMinutes() + " min" : time.toHours() + " h " + time.toMinutesPart() + " min";
    }
}
