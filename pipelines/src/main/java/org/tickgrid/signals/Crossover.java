package org.tickgrid.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.indicators.Output;
import org.tickgrid.market.Side;

/**
 * Buys when {@code fast} rises above {@code slow}, and sells when it falls below. Touching is not crossing: what counts
 * is the side on which it was last. Values that are no further apart than rounding errors can be do touch.
 */
public record Crossover(Output fast, Output slow) implements Trigger {

    private static final double ROUNDING = 1e-12;
    private static final int SIDE = 0;

    /** @throws IllegalArgumentException when both are the same */
    public Crossover {
        if (fast.equals(slow)) {
            throw new IllegalArgumentException("A crossover takes two different values, was twice " + fast.name());
        }
    }

    @Override
    public String specification() {
        return "crossover(" + fast.name() + "," + slow.name() + ")";
    }

    @Override
    public List<Input> inputs() {
        return List.of(new Input.Own(fast), new Input.Own(slow));
    }

    @Override
    public int width() {
        return 2;
    }

    @Override
    public int memory() {
        return 1;
    }

    @Override
    public @Nullable Edge fire(double[] values, int v, double[] memory, int m) {
        double before = memory[m + SIDE];
        double now = side(values[v], values[v + 1]);
        if (now == 0 || now == before) {
            return null;
        }
        memory[m + SIDE] = now;
        if (before == 0) {
            return null;
        }
        return now > 0 ? edge(Side.BUY, "rose above") : edge(Side.SELL, "fell below");
    }

    private Edge edge(Side side, String verb) {
        return new Edge(side, new Input.Own(fast), verb, new Input.Own(slow));
    }

    private static double side(double fast, double slow) {
        double size = Math.max(Math.abs(fast), Math.abs(slow));
        return Math.abs(fast - slow) <= ROUNDING * size ? 0 : Math.signum(fast - slow);
    }
}
