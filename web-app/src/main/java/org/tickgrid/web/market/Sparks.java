package org.tickgrid.web.market;

import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Draws price paths for a page; {@code spark.js} goes on from there. */
final class Sparks {

    private static final double WIDTH = 100;
    private static final double HEIGHT = 28;
    private static final double MARGIN = 2;

    private final Market market;

    Sparks(Market market) {
        this.market = market;
    }

    /** Such as {@code 187.1,187.3}. */
    public String closes(String symbol) {
        return Arrays.stream(of(symbol)).mapToObj(Double::toString).collect(Collectors.joining(","));
    }

    /** The points of an SVG polyline in a box of 100 × 28. */
    public String points(String symbol) {
        double[] closes = of(symbol);
        if (closes.length < 2) {
            return "";
        }
        double low = Arrays.stream(closes).min().orElse(0);
        double range = Arrays.stream(closes).max().orElse(0) - low;
        StringJoiner points = new StringJoiner(" ");
        for (int i = 0; i < closes.length; i++) {
            double x = WIDTH * i / (closes.length - 1);
            double share = range == 0 ? 0.5 : (closes[i] - low) / range;
            double y = HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, y));
        }
        return points.toString();
    }

    private double[] of(String symbol) {
        PricePath path = market.path(symbol);
        return path == null ? new double[0] : path.closes();
    }
}
