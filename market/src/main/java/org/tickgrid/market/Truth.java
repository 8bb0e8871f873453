package org.tickgrid.market;

/**
 * What a simulated symbol was really up to from a moment on, until its next one: known to the simulator alone, and never
 * part of the records that rules see.
 *
 * @param began epoch milliseconds
 * @param regime such as {@code trend_up}
 * @param lean where its price is bound for: 1 up, −1 down, 0 nowhere
 */
public record Truth(String symbol, long began, String regime, int lean) {

    /** @throws IllegalArgumentException when {@code lean} is none of −1, 0 and 1 */
    public Truth {
        if (Math.abs(lean) > 1) {
            throw new IllegalArgumentException("lean must be -1, 0 or 1, was " + lean);
        }
    }
}
