package org.tickgrid.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.market.Side;

/**
 * Buys when {@code fast} rises above {@code slow}, and sells when it falls below. Touching is not crossing: what counts
 * is the side on which it was last.
 */
public record Crossover(Indicator fast, Indicator slow) implements Rule {

    private static final int SIDE = 0;

    /** @throws IllegalArgumentException when both are the same */
    public Crossover {
        if (fast.equals(slow)) {
            throw new IllegalArgumentException(
                    "A crossover takes two different indicators, was twice " + fast.specification());
        }
    }

    @Override
    public String specification() {
        return "crossover(" + fast.specification() + "," + slow.specification() + ")";
    }

    @Override
    public List<Indicator> inputs() {
        return List.of(fast, slow);
    }

    @Override
    public int memory() {
        return 1;
    }

    @Override
    public @Nullable Edge next(double[] inputs, double[] memory, int m) {
        double before = memory[m + SIDE];
        double now = Math.signum(inputs[0] - inputs[1]);
        if (now == 0 || now == before) {
            return null;
        }
        memory[m + SIDE] = now;
        if (before == 0) {
            return null;
        }
        return now > 0 ? new Edge(Side.BUY, "rose above") : new Edge(Side.SELL, "fell below");
    }
}
