package org.tickgrid.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.tickgrid.market.Candle;

/**
 * Someone else who says what the values are.
 *
 * @param name who, for the lines that say what was compared
 * @param relative how far a value may be off, as a part of it
 * @param absolute how far a value may be off besides: half of the last digit where they are printed with few
 */
record Oracle(String name, double relative, double absolute) {

    Oracle(String name, double relative) {
        this(name, relative, 0);
    }

    /** Compares where {@code expected} has a value; NaN stands for none. */
    void says(String output, List<Candle> candles, double[] expected) {
        double[] values = Candles.values(output, candles);
        int compared = 0;
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            if (!Double.isNaN(expected[i])) {
                double tolerance = absolute + relative * Math.abs(expected[i]);
                assertThat(values[i]).as("%s: %s at %d", name, output, i).isCloseTo(expected[i], within(tolerance));
                worst = Math.max(worst, Math.abs(values[i] - expected[i]));
                compared++;
            }
        }
        assertThat(compared).as("values of %s to compare", output).isPositive();
        System.out.printf("%s: %s equals in %d values, off by at most %.1e%n", name, output, compared, worst);
    }
}
