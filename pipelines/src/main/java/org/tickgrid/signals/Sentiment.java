package org.tickgrid.signals;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.tickgrid.indicators.Specification;
import org.tickgrid.market.Side;

/**
 * Lets buys pass while the newest news of the symbol has a score of at least {@code strength}, and sells while it has at
 * most −{@code strength}. News older than {@code longest} is none, and without news nothing passes.
 */
public record Sentiment(double strength, Duration longest) implements Filter {

    /** @throws IllegalArgumentException when the strength is no score above 0, or there is no time */
    public Sentiment {
        if (!(strength > 0 && strength <= 1)) {
            throw new IllegalArgumentException(
                    "A sentiment filter's strength must be above 0 and at most 1, was " + strength);
        }
        if (!longest.isPositive()) {
            throw new IllegalArgumentException("A sentiment filter must last longer than no time, was " + longest);
        }
    }

    @Override
    public String specification() {
        return "sentiment(" + Specification.plain(strength) + "," + Specification.plain(longest) + ")";
    }

    @Override
    public List<Input> inputs() {
        return List.of(new Input.News(longest));
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public boolean allows(Side side, double[] values, int v) {
        return side == Side.BUY ? values[v] >= strength : values[v] <= -strength;
    }

    @Override
    public String circumstance(double[] values, int v) {
        return String.format(Locale.ROOT, "news has a score of %.2f", values[v]);
    }
}
