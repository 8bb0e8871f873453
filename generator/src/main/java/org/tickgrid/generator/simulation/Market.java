package org.tickgrid.generator.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What shall be simulated.
 *
 * @param rate records per second of all sources together; clock records come besides
 * @param start the time of the first record, from which time runs on by the schedule; null for the wall clock
 */
public record Market(
        List<Listing> listings,
        int sources,
        double rate,
        long seed,
        Mix mix,
        @Nullable Instant start) {

    public Market {
        if (listings.isEmpty()) {
            throw new IllegalArgumentException("There must be at least 1 symbol");
        }
        if (sources < 1) {
            throw new IllegalArgumentException("sources must be at least 1, was " + sources);
        }
        if (rate < 1 || rate > 100_000) {
            throw new IllegalArgumentException("rate must be between 1 and 100000, was " + rate);
        }
        sources = Math.min(sources, listings.size());
    }

    /** The sources, each with its own symbols, and with its share of the rate by their number. */
    public List<Source> open() {
        double secondsPerBar = listings.size() / (rate * mix.share(Mix.Type.BAR));
        List<Source> opened = new ArrayList<>();
        for (int source = 0; source < sources; source++) {
            List<Stock> stocks = new ArrayList<>();
            for (int i = source; i < listings.size(); i += sources) {
                stocks.add(new Stock(listings.get(i), seed, secondsPerBar));
            }
            SplittableRandom random = new SplittableRandom(seed * 31 + source);
            Economy economy = new Economy(source, sources, random);
            double share = rate * stocks.size() / listings.size();
            opened.add(new Source(stocks, economy, mix, share, random, stamp()));
        }
        return opened;
    }

    private LongUnaryOperator stamp() {
        return start == null ? new WallClock() : due -> start.toEpochMilli() + due / 1_000_000;
    }

    /** The present, but never before what it said already. */
    private static final class WallClock implements LongUnaryOperator {

        private long latest;

        @Override
        public long applyAsLong(long due) {
            latest = Math.max(latest, System.currentTimeMillis());
            return latest;
        }
    }
}
