package org.tickgrid.generator.feed;

import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.Truth;

/** Takes records one after the other, in an order that it keeps. */
@FunctionalInterface
public interface Outlet {

    /** Takes the record, and waits for room first where there is none. */
    void put(MarketRecord record) throws InterruptedException;

    /** Takes what a simulation knows of the records from here on. Most have no use for it. */
    default void label(Truth truth) throws InterruptedException {}
}
