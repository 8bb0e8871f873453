package org.tickgrid.grid;

/**
 * How the database behind the maps is, as a member sees it, or some together.
 *
 * @param trouble what is wrong with it, one sentence; empty when nothing is
 * @param waiting changes that are not in it yet
 * @param leftOut changes that were too many to wait, and are not made good yet
 * @param refused rows that it did not want, since the member was started
 */
public record DatabaseState(String trouble, long waiting, long leftOut, long refused) {

    public boolean isAway() {
        return !trouble.isEmpty();
    }

    /** What this member and another see together: it is away when one of them misses it. */
    public DatabaseState and(DatabaseState other) {
        return new DatabaseState(
                isAway() ? trouble : other.trouble,
                waiting + other.waiting,
                leftOut + other.leftOut,
                refused + other.refused);
    }
}
