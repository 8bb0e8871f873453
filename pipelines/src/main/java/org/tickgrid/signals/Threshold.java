package org.tickgrid.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.indicators.Output;
import org.tickgrid.indicators.Specification;
import org.tickgrid.market.Side;

/**
 * Buys when {@code input} falls below {@code low}, and sells when it rises above {@code high}. It does not fire on the
 * same side again until the input has come back past the threshold by {@code hysteresis}, nor on its very first value.
 */
public record Threshold(Output input, double low, double high, double hysteresis) implements Trigger {

    private static final int ZONE = 0;
    private static final double UNKNOWN = 0;
    private static final double BELOW = 1;
    private static final double BETWEEN = 2;
    private static final double ABOVE = 3;

    /** @throws IllegalArgumentException when the two bands overlap, or a number is not finite */
    public Threshold {
        if (!Double.isFinite(low) || !Double.isFinite(high) || !(hysteresis >= 0)) {
            throw new IllegalArgumentException("Thresholds must be numbers and hysteresis not negative, were " + low
                    + ", " + high + ", " + hysteresis);
        }
        if (low + hysteresis >= high - hysteresis) {
            throw new IllegalArgumentException(
                    "low + hysteresis must be below high - hysteresis, were " + low + ", " + high + ", " + hysteresis);
        }
    }

    @Override
    public String specification() {
        return "threshold(" + input.name() + "," + Specification.plain(low) + "," + Specification.plain(high) + ","
                + Specification.plain(hysteresis) + ")";
    }

    @Override
    public List<Input> inputs() {
        return List.of(new Input.Own(input));
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public int memory() {
        return 1;
    }

    @Override
    public @Nullable Edge fire(double[] values, int v, double[] memory, int m) {
        double before = memory[m + ZONE];
        double now = zone(values[v], before);
        memory[m + ZONE] = now;
        if (before == UNKNOWN || now == before || now == BETWEEN) {
            return null;
        }
        return now == BELOW
                ? edge(Side.BUY, "fell below " + Specification.plain(low))
                : edge(Side.SELL, "rose above " + Specification.plain(high));
    }

    private Edge edge(Side side, String verb) {
        return new Edge(side, new Input.Own(input), verb, null);
    }

    private double zone(double value, double before) {
        if (value < low || before == BELOW && value < low + hysteresis) {
            return BELOW;
        }
        if (value > high || before == ABOVE && value > high - hysteresis) {
            return ABOVE;
        }
        return BETWEEN;
    }
}
