package org.tickgrid.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.indicators.Bollinger;
import org.tickgrid.indicators.Close;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.market.Side;

/**
 * Buys when the close comes back into {@code bands} from below, and sells when it comes back from above. On a band is
 * inside. A close that goes from beyond one band to beyond the other has not come back.
 */
public record Reentry(Bollinger bands) implements Trigger {

    private static final Input CLOSE = new Input.Own(new Close().outputs().getFirst());
    private static final int ZONE = 0;
    private static final double BELOW = 1;
    private static final double INSIDE = 2;
    private static final double ABOVE = 3;

    /** @throws IllegalArgumentException when they are not Bollinger bands */
    static Reentry of(Indicator bands) {
        if (bands instanceof Bollinger bollinger) {
            return new Reentry(bollinger);
        }
        throw new IllegalArgumentException(
                "reentry takes Bollinger bands such as bollinger(20,2), was " + bands.specification());
    }

    @Override
    public String specification() {
        return "reentry(" + bands.specification() + ")";
    }

    @Override
    public List<Input> inputs() {
        return List.of(CLOSE, new Input.Own(bands.lower()), new Input.Own(bands.upper()));
    }

    @Override
    public int width() {
        return 3;
    }

    @Override
    public int memory() {
        return 1;
    }

    @Override
    public @Nullable Edge fire(double[] values, int v, double[] memory, int m) {
        double before = memory[m + ZONE];
        double now = values[v] < values[v + 1] ? BELOW : values[v] > values[v + 2] ? ABOVE : INSIDE;
        memory[m + ZONE] = now;
        if (now != INSIDE) {
            return null;
        }
        if (before == BELOW) {
            return new Edge(Side.BUY, CLOSE, "came back above", new Input.Own(bands.lower()));
        }
        return before == ABOVE ? new Edge(Side.SELL, CLOSE, "came back below", new Input.Own(bands.upper())) : null;
    }
}
