package org.tickgrid.datasets.formats;

import java.util.List;
import java.util.stream.Collectors;

/** All formats that files are told apart by. */
public final class Formats {

    /** In the order in which they are tried: those that many files would fit come last. */
    private static final List<Format> ALL = List.of(
            new Records(),
            new BinanceKlines(),
            new BinanceTrades(),
            new BinanceAggTrades(),
            new BinanceUs(),
            new PolygonAggregates(),
            new PolygonTrades(),
            new Databento(),
            new StooqBulk(),
            new AlphaVantage(),
            new Yahoo(),
            new KaggleDjia(),
            new KaggleStocks(),
            new KaggleBitstamp(),
            new Stooq(),
            new Lean(false),
            new Lean(true),
            new Kraken(),
            new Plain(false),
            new Plain(true));

    private Formats() {}

    /** All there are, in the order in which they are tried. */
    public static List<Format> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when there is no such format */
    public static Format named(String name) {
        return ALL.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("--format must be one of " + names() + ", was " + name));
    }

    /** @throws IllegalArgumentException naming the file, its first line and the formats, when it fits none */
    public static Format of(Sample sample) {
        return ALL.stream()
                .filter(format -> format.fits(sample))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(sample.names().file()
                        + " is in no known format. Its first line is: " + sample.shownFirstLine()
                        + "\nA header must name time, price and size, or time, open, high, low, close and volume."
                        + " The formats are " + names()));
    }

    private static String names() {
        return ALL.stream().map(Format::name).collect(Collectors.joining(", "));
    }
}
