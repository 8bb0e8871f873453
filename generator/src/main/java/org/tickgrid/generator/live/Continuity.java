package org.tickgrid.generator.live;

/** Whether the numbers of a symbol's trades rise by one. */
final class Continuity {

    private static final long NOTHING = -1;

    private long last = NOTHING;

    /**
     * Takes the next number that came.
     *
     * @return how many are missing before it, 0 when it follows the last one; less than 0 when it was there before
     */
    long next(long id) {
        if (last != NOTHING && id <= last) {
            return id - last - 1;
        }
        long missing = last == NOTHING ? 0 : id - last - 1;
        last = id;
        return missing;
    }

    /** No number came yet. */
    boolean isNew() {
        return last == NOTHING;
    }
}
