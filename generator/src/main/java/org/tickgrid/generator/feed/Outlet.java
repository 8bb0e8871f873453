package org.tickgrid.generator.feed;

import org.tickgrid.market.MarketRecord;

/** Takes records one after the other, in an order that it keeps. */
@FunctionalInterface
public interface Outlet {

    /** Takes the record, and waits for room first where there is none. */
    void put(MarketRecord record) throws InterruptedException;
}
