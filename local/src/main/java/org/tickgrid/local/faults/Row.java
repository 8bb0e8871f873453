package org.tickgrid.local.faults;

import java.util.List;

/**
 * What came of a round.
 *
 * @param campaign the seed of all rounds
 * @param seed of this one
 * @param faults as they were to happen
 * @param skipped those that this machine does not allow
 * @param records that were acknowledged
 * @param rejected of these that came too late for their candle
 * @param signals that they raised
 * @param lost records, signals, or subscribers' tidings of them that are missing
 * @param repeated those that are there once more than they should
 * @param again webhook calls that were made again, since their caller was killed or stood still just after the first
 * @param stuck 1 when something did not come back in time
 * @param recovery seconds from the end of the last fault until all was well
 * @param remark what is wrong; empty when nothing is
 * @param date when it was run
 */
record Row(
        long campaign,
        int round,
        long seed,
        List<String> faults,
        List<String> skipped,
        long records,
        long rejected,
        int signals,
        long lost,
        long repeated,
        long again,
        int stuck,
        double recovery,
        String remark,
        String date) {

    /** For a person who waits. */
    String words() {
        return "round %d: records=%d signals=%d lost=%d repeated=%d stuck=%d recovery=%.1f s %s"
                .formatted(round, records, signals, lost, repeated, stuck, recovery, remark);
    }

    boolean endedWell() {
        return lost == 0 && repeated == 0 && stuck == 0;
    }
}
