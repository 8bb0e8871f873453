package org.tickgrid.generator.simulation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** How often each type of record comes. */
public final class Mix {

    /** A type of record, by the name that {@code data_type} gives it. */
    public enum Type {
        BAR,
        ORDER_BOOK,
        NEWS_SENTIMENT,
        MARKET_DATA,
        ECONOMIC_INDICATOR
    }

    public static final String USUAL = "bar=80,order_book=12,news_sentiment=4,market_data=3,economic_indicator=1";

    private final Map<Type, Double> shares = new EnumMap<>(Type.class);

    private Mix() {}

    /**
     * Reads shares such as {@code bar=80,order_book=20}; what is not named does not come.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public static Mix of(String text) {
        Mix mix = new Mix();
        for (String part : text.split(",", -1)) {
            String[] nameAndShare = part.strip().split("=", -1);
            if (nameAndShare.length != 2) {
                throw new IllegalArgumentException("A share must look like bar=80, was " + part);
            }
            mix.shares.put(type(nameAndShare[0].strip()), share(nameAndShare[1].strip()));
        }
        double total =
                mix.shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (mix.shares.getOrDefault(Type.BAR, 0.0) <= 0) {
            throw new IllegalArgumentException("The share of bar must be greater than 0: all else follows the prices");
        }
        mix.shares.replaceAll((_, share) -> share / total);
        return mix;
    }

    /** The part of all records that are of this type, 0 to 1. */
    public double share(Type type) {
        return shares.getOrDefault(type, 0.0);
    }

    Type pick(RandomGenerator random) {
        double chance = random.nextDouble();
        for (Map.Entry<Type, Double> share : shares.entrySet()) {
            chance -= share.getValue();
            if (chance < 0) {
                return share.getKey();
            }
        }
        return Type.BAR;
    }

    private static Type type(String name) {
        try {
            return Type.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A type must be one of "
                    + "bar, order_book, news_sentiment, market_data, economic_indicator, was " + name);
        }
    }

    private static double share(String text) {
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && Double.isFinite(share)) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Says the same as a number below 0.
        }
        throw new IllegalArgumentException("A share must be a number of at least 0, was " + text);
    }
}
