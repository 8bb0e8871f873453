package org.tickgrid.evaluation;

/**
 * How signals are evaluated.
 *
 * @param costs of buying, and again of selling, in basis points (hundredths of a percent) of the price
 * @param resamples of a bootstrap, at least 2,000
 * @param randomSets how many sets of random entries a strategy is compared with
 * @param seed of all chance
 */
public record EvaluationSettings(double costs, int resamples, int randomSets, long seed) {

    public static final EvaluationSettings DEFAULT = new EvaluationSettings(5, 2_000, 500, 20_131_125);

    public EvaluationSettings {
        if (!(costs >= 0 && costs < 10_000)) {
            throw new IllegalArgumentException("Costs must be 0 to 10,000 basis points, were " + costs);
        }
        if (resamples < 2_000) {
            throw new IllegalArgumentException("A bootstrap needs at least 2,000 resamples, was " + resamples);
        }
        if (randomSets < 1) {
            throw new IllegalArgumentException("Random sets must be at least 1, was " + randomSets);
        }
    }

    /** What one side costs, as a fraction of the price. */
    double cost() {
        return costs / 10_000;
    }

    /** What entry and exit cost together, as a fraction of the price. */
    double roundTrip() {
        return 2 * cost();
    }
}
