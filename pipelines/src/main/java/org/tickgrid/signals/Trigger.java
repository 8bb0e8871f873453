package org.tickgrid.signals;

import org.jspecify.annotations.Nullable;

/** A rule that fires by itself, at the candle at which something happens to its inputs. */
public sealed interface Trigger extends Rule permits Crossover, Reentry, Threshold {

    @Override
    default @Nullable Edge next(double[] values, int v, double[] memory, int m) {
        for (int i = v; i < v + width(); i++) {
            if (Double.isNaN(values[i])) {
                return null;
            }
        }
        return fire(values, v, memory, m);
    }

    /** As {@link #next}, with all inputs there. */
    @Nullable
    Edge fire(double[] values, int v, double[] memory, int m);
}
