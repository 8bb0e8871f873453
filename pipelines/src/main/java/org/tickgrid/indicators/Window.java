package org.tickgrid.indicators;

/**
 * A summary of the last {@code length} values, in constant time for each on average. Nothing is ever taken off a
 * summary again, so that rounding errors do not add up, and a value that has left the window has left no trace.
 *
 * <p>Values come in rounds of {@code length}. A window holds the end of the last round and the beginning of this one;
 * {@code slots} keep the summary of each end of the last round, and {@code fresh} that of this round's beginning. When a
 * round is full its summaries are made from its newest value backwards. NaN, which stands for a value that is not there
 * yet, is passed over.
 */
final class Window {

    /** Where the summary of the whole window stands in its memory. */
    static final int ALL = 1;

    /** How many values it has seen; those of full rounds before the last one are left out. */
    private static final int SEEN = 0;

    private Window() {}

    /** How many doubles it remembers. All are 0 at first. */
    static int memory(int length, Summary summary) {
        return 1 + (2 + length) * summary.width;
    }

    /** The first double of the summary of the last {@code length} values; NaN until it has seen as many. */
    static double next(int length, Summary summary, double value, double[] memory, int m) {
        if (Double.isNaN(value)) {
            return Double.NaN;
        }
        int width = summary.width;
        int all = m + ALL;
        int fresh = all + width;
        int slots = fresh + width;
        int seen = (int) memory[m + SEEN];
        int slot = seen < length ? seen : seen - length;
        memory[m + SEEN] = seen + 1 < 2 * length ? seen + 1 : length;
        int here = slots + slot * width;
        summary.single(value, memory, here);
        if (slot == 0) {
            System.arraycopy(memory, here, memory, fresh, width);
        } else {
            summary.join(memory, fresh, slot, here, 1, fresh);
        }
        if (slot == length - 1) {
            System.arraycopy(memory, fresh, memory, all, width);
            for (int i = length - 2; i >= 0; i--) {
                int older = slots + i * width;
                summary.join(memory, older, 1, older + width, length - 1 - i, older);
            }
        } else {
            summary.join(memory, here + width, length - 1 - slot, fresh, slot + 1, all);
        }
        return seen + 1 < length ? Double.NaN : memory[all];
    }
}
