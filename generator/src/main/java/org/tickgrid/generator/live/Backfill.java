package org.tickgrid.generator.live;

import java.io.IOException;
import java.util.List;

/** Finds trades that a feed has left out. */
@FunctionalInterface
public interface Backfill {

    /** The most trades that it is asked for at once. */
    int LARGEST = 10_000;

    /**
     * The trades of these numbers, both included, in their order; fewer where some cannot be found.
     *
     * @throws IOException when there is nobody to ask
     */
    List<Trade> trades(String symbol, long firstMissingId, long lastMissingId) throws IOException, InterruptedException;
}
