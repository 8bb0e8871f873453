package org.tickgrid.local.faults;

import java.time.Duration;
import java.util.Locale;

/**
 * Something that goes wrong in a round.
 *
 * @param victim the process that it befalls; empty where it is none
 * @param at since the load began
 * @param length none of a kill: the process is started again as soon as it is missed
 */
record Fault(Kind kind, String victim, Duration at, Duration length) {

    /** What can go wrong. */
    enum Kind {
        /** {@code kill -9}. */
        KILL,
        /** SIGSTOP, and after a while SIGCONT. */
        FREEZE,
        /** No packet passes between the members. */
        CUT,
        /** The broker's disk is full. */
        FILL,
        /** The clock of all that is sent jumps, by the length or back by it. */
        STEP_FORWARD,
        STEP_BACK
    }

    boolean isClockStep() {
        return kind == Kind.STEP_FORWARD || kind == Kind.STEP_BACK;
    }

    /** Whether it keeps members from each other, or takes one away. */
    boolean isOf(String name) {
        return victim.equals(name);
    }

    /** As the table has it. */
    String words() {
        String what = switch (kind) {
            case KILL -> "kill " + victim;
            case FREEZE -> "freeze " + victim + seconds();
            case CUT -> "cut members off" + seconds();
            case FILL -> "fill the broker's disk" + seconds();
            case STEP_FORWARD -> "clock +" + length.toSeconds() + " s";
            case STEP_BACK -> "clock -" + length.toSeconds() + " s";
        };
        return String.format(Locale.ROOT, "%.1f %s", at.toMillis() / 1_000.0, what);
    }

    private String seconds() {
        return String.format(Locale.ROOT, " %.1f s", length.toMillis() / 1_000.0);
    }
}
