package org.tickgrid.log.kafka;

import java.util.Optional;
import org.apache.kafka.common.protocol.Errors;
import org.jspecify.annotations.Nullable;

/** How far a partition has been fetched. */
final class Position {

    final int partition;

    /** The offset to ask for. */
    long next;

    /** Which of the partition's leaders took the record before it; empty when that is not known. */
    Optional<Integer> epoch = Optional.empty();

    /** The offset behind the partition's last record that can be read, when a broker last told it; −1 before. */
    long end = -1;

    /** Whether it is to be asked for the partition's first offset, for its own is not there. */
    boolean isLost;

    /** The broker that has a question about it. While it has, no other is asked: two answers might be of the same records. */
    private @Nullable String asked;

    /** By a clock that never goes back, milliseconds: after an error it is not asked for before. */
    private long restsUntil = Long.MIN_VALUE;

    private Errors trouble = Errors.NONE;

    Position(int partition, long next) {
        this.partition = partition;
        this.next = next;
    }

    /** Reading goes on there. */
    void goTo(long offset, Optional<Integer> epochBefore) {
        next = offset;
        epoch = epochBefore;
        end = -1;
        isLost = false;
    }

    /** Whether it can be asked for. */
    boolean isFree(long now) {
        return asked == null && now >= restsUntil;
    }

    void ask(String broker) {
        asked = broker;
    }

    /** The broker has answered what it was asked, whatever it was, or never will. Returns whether it was asked about this. */
    boolean answer(String broker) {
        boolean was = broker.equals(asked);
        asked = was ? null : asked;
        return was;
    }

    /** Returns whether this is another trouble than the one before it. */
    boolean rest(Errors error, long until) {
        boolean other = error != trouble;
        trouble = error;
        restsUntil = until;
        return other;
    }

    void isWell() {
        trouble = Errors.NONE;
    }

    long behind() {
        return Math.max(0, end - next);
    }
}
