package org.tickgrid.evaluation;

import org.tickgrid.market.Side;

/**
 * A signal on its {@link Tape}.
 *
 * @param at the candle at whose end it was known; one acts on it at the next candle's open
 */
record Mark(int at, Side side) {

    /** 1 for a buy; −1 for a sell, whose gain is the market's loss. */
    int sign() {
        return side == Side.BUY ? 1 : -1;
    }
}
