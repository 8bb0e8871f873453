package org.tickgrid.signals;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.tickgrid.indicators.Output;
import org.tickgrid.indicators.Specification;
import org.tickgrid.market.Side;
import org.tickgrid.market.Timeframe;

/** A circumstance without which {@link All} keeps a signal back. It raises none itself. */
public sealed interface Filter extends Serializable permits Trend, Sentiment {

    /** As users write it, such as {@code trend(ema(50),1h)}. */
    String specification();

    /** The values it looks at. */
    List<Input> inputs();

    /** How many they are. */
    int width();

    /** Whether it lets signals of {@code side} pass. It lets none pass while one of its inputs is not there. */
    boolean allows(Side side, double[] values, int v);

    /** How things stand, for a person, when all its inputs are there. */
    String circumstance(double[] values, int v);

    /**
     * Reads a specification; empty when its name is not that of a filter.
     *
     * @throws IllegalArgumentException naming what is wrong with it
     */
    static Optional<Filter> read(String specification) {
        Specification read = Specification.of(specification);
        return switch (read.name()) {
            case "trend" -> Optional.of(trend(read));
            case "sentiment" -> Optional.of(new Sentiment(read.takes(2).number(0), read.duration(1)));
            default -> Optional.empty();
        };
    }

    private static Trend trend(Specification read) {
        return read.arguments().size() == 1
                ? Trend.own(Output.of(read.argument(0)))
                : Trend.of(Output.of(read.takes(2).argument(0)), Timeframe.of(read.argument(1)));
    }
}
