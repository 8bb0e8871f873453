package org.tickgrid.indicators;

/** What every period must satisfy: each candle in it costs memory in every series. */
final class Period {

    private static final int LONGEST = 10_000;

    private Period() {}

    static void check(String what, int period) {
        if (period < 1) {
            throw new IllegalArgumentException(what + " period must be at least 1, was " + period);
        }
        if (period > LONGEST) {
            throw new IllegalArgumentException(what + " period must be at most " + LONGEST + ", was " + period);
        }
    }
}
