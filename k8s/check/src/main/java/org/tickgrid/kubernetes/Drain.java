package org.tickgrid.kubernetes;

/** Members that read a log to its end, as they are looked at once a second. */
final class Drain {

    /** Looks in a row at members that take nothing: as many as say that there is nothing left. */
    private static final int IDLE = 3;

    /** The same before they were seen to take something: they may only be slow to begin. */
    private static final int IDLE_AT_FIRST = 10;

    private final int members;
    private double taken;
    private long time;
    private int idle;
    private boolean seen;

    /** @param members that there shall be */
    Drain(int members) {
        this.members = members;
    }

    /** Whether all members are there and take their share, or there is nothing left to take. */
    boolean begins(GridLook look) {
        if (look.members().size() != members) {
            return false;
        }
        time = look.time();
        seen = seen || look.slowest() > 0;
        idle = look.isWhole() && look.slowest() == 0 ? idle + 1 : 0;
        return look.flows() || isDry();
    }

    void take(GridLook look) {
        taken += look.slowest() * (look.time() - time) / 1e3;
        time = look.time();
        idle = look.slowest() == 0 ? idle + 1 : 0;
    }

    /** Records that the slowest job has taken since they began. */
    double taken() {
        return taken;
    }

    /** Of the last look, epoch milliseconds. */
    long time() {
        return time;
    }

    /** Whether a job took nothing when it was looked at last. */
    boolean isIdle() {
        return idle > 0;
    }

    /** Whether one takes nothing any more. */
    boolean isDry() {
        return idle >= (seen ? IDLE : IDLE_AT_FIRST);
    }
}
