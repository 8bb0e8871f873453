package org.tickgrid.local.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * What each service did since it was started, by its own meters, and what reached our own viewer and webhook.
 *
 * @param processed records that every job has read
 * @param candles closed ones of all timeframes but ticks
 * @param pushed messages that the web-app sent to browsers
 * @param seen of these, what our viewer got
 * @param notified deliveries that the notifications made
 * @param told different signals that our webhook was told of
 */
record Figures(
        long received,
        long accepted,
        long rejected,
        long processed,
        long late,
        long readings,
        long candles,
        long signals,
        long pushed,
        long seen,
        long notified,
        long undelivered,
        long told) {

    /** Whether the jobs have read all that was accepted. */
    boolean settled() {
        return processed >= accepted;
    }

    /** What the jobs have made of which records, whoever has been told of it. */
    List<Long> computed() {
        return List.of(accepted, processed, late, readings, candles, signals);
    }

    /** What every market makes flow, and did not. */
    List<String> missingOfAll() {
        List<String> missing = new ArrayList<>();
        addIfNone(missing, accepted, "ingestion accepted no record");
        addIfNone(missing, readings, "the indicators made no reading");
        return missing;
    }

    /** What should have flowed, and did not. */
    List<String> missing() {
        List<String> missing = missingOfAll();
        addIfNone(missing, signals, "no signal was raised");
        addIfNone(missing, pushed, "the web-app pushed nothing");
        addIfNone(missing, seen, "our own websocket got no signal");
        addIfNone(missing, notified, "the notifications delivered nothing");
        addIfNone(missing, told, "our own webhook was never called");
        return missing;
    }

    private static void addIfNone(List<String> missing, long count, String what) {
        if (count == 0) {
            missing.add(what);
        }
    }

    String table() {
        return """
                ingestion      received %,12d   accepted %,12d   rejected %,9d
                indicators     read     %,12d   readings %,12d   late     %,9d
                signals        raised   %,12d
                web-app        pushed   %,12d   signals that our viewer saw %,d
                notifications  delivered %,12d   failed   %,12d   signals that our webhook was told of %,d
                """.formatted(
                        received,
                        accepted,
                        rejected,
                        processed,
                        readings,
                        late,
                        signals,
                        pushed,
                        seen,
                        notified,
                        undelivered,
                        told)
                .strip()
                .indent(2);
    }

    /** One line for a person who waits. */
    String progress() {
        return "accepted %,d  rejected %,d  readings %,d  signals %,d  pushed %,d  notified %,d"
                .formatted(accepted, rejected, readings, signals, pushed, notified);
    }

    /** One line for a program. */
    String line() {
        return "demo: accepted=%d rejected=%d late=%d readings=%d signals=%d pushed=%d notified=%d"
                .formatted(accepted, rejected, late, readings, signals, pushed, notified);
    }
}
