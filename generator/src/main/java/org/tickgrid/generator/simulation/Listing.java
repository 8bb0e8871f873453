package org.tickgrid.generator.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A stock that can be traded, and about what it costs. */
public record Listing(String symbol, double price) {

    private static final List<Listing> WELL_KNOWN = List.of(
            new Listing("AAPL", 230),
            new Listing("MSFT", 430),
            new Listing("GOOGL", 175),
            new Listing("AMZN", 200),
            new Listing("NVDA", 135),
            new Listing("META", 580),
            new Listing("TSLA", 260),
            new Listing("JPM", 220),
            new Listing("V", 290),
            new Listing("JNJ", 155),
            new Listing("WMT", 85),
            new Listing("PG", 170),
            new Listing("XOM", 115),
            new Listing("KO", 65),
            new Listing("DIS", 105),
            new Listing("NFLX", 750),
            new Listing("INTC", 24),
            new Listing("AMD", 140),
            new Listing("BAC", 43),
            new Listing("F", 9.8));

    /** The first {@code count}: well-known ones, then {@code SYM0021} and so on. */
    public static List<Listing> first(int count) {
        List<Listing> listings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            listings.add(i < WELL_KNOWN.size() ? WELL_KNOWN.get(i) : of("SYM%04d".formatted(i + 1)));
        }
        return listings;
    }

    /** The listing of a symbol; one that is not well known costs something between 10 and 500, always the same. */
    public static Listing of(String symbol) {
        for (Listing listing : WELL_KNOWN) {
            if (listing.symbol.equals(symbol)) {
                return listing;
            }
        }
        double chance = new SplittableRandom(symbol.hashCode()).nextDouble();
        return new Listing(symbol, 10 * Math.pow(50, chance));
    }
}
