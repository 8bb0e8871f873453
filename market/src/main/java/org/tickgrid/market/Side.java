package org.tickgrid.market;

/** Of an order, or of what a signal advises. */
public enum Side {
    BUY,
    SELL
}
