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

    static final String LEANS = "must be -1, 0 or 1";

    /** @throws InvalidRecordException naming the field that cannot be */
    public Truth {
        Check.name("symbol", symbol);
        Check.time(began);
        Check.name("regime", regime);
        if (Math.abs(lean) > 1) {
            throw new InvalidRecordException("lean", Integer.toString(lean), LEANS);
        }
    }
}
