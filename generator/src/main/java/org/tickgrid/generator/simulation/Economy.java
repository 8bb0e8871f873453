package org.tickgrid.generator.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.tickgrid.market.EconomicIndicator;

/** Figures about the economy, each wandering around its usual value. */
final class Economy {

    private static final List<Figure> ALL = List.of(
            new Figure("GDP Growth Rate", 2.4, 0.05),
            new Figure("Inflation Rate", 2.8, 0.04),
            new Figure("Unemployment Rate", 4.1, 0.03),
            new Figure("Interest Rate", 4.25, 0.02),
            new Figure("Consumer Confidence", 101.3, 0.6),
            new Figure("Industrial Production", 0.3, 0.05),
            new Figure("Retail Sales", 0.5, 0.06),
            new Figure("Housing Starts", 1.38, 0.01));

    private final List<Figure> figures;
    private final double[] values;
    private final RandomGenerator random;
    private int next;

    /** Those that one of several sources tells, so that each figure has one teller. */
    Economy(int source, int sources, RandomGenerator random) {
        this.figures = IntStream.range(0, ALL.size())
                .filter(i -> i % sources == source)
                .mapToObj(ALL::get)
                .toList();
        this.values = figures.stream().mapToDouble(Figure::usual).toArray();
        this.random = random;
    }

    boolean isEmpty() {
        return figures.isEmpty();
    }

    /** The next figure in turn. */
    EconomicIndicator next(long time) {
        int i = next++ % values.length;
        Figure figure = figures.get(i);
        values[i] += 0.05 * (figure.usual - values[i]) + figure.step * random.nextGaussian();
        return new EconomicIndicator(figure.name, time, Math.rint(values[i] * 100) / 100);
    }

    private record Figure(String name, double usual, double step) {}
}
