package org.tickgrid.generator.simulation;

import java.util.random.RandomGenerator;

/** What a price is up to for a while. Beats are the market's own pace: a second, or a bar where bars are rarer. */
public enum Regime {
    /** Rises, with noise. */
    TREND_UP(0.35, 1, 0, 45),
    /** Falls, with noise. */
    TREND_DOWN(-0.35, 1, 0, 45),
    /** Swings quietly around where it began. */
    RANGE(0, 0.7, 0.15, 40),
    /** Jumps up or down, and is nervous for a while. */
    SHOCK(0, 3, 0, 6);

    private final double drift;
    private final double volatility;
    private final double pull;
    private final double duration;

    Regime(double drift, double volatility, double pull, double duration) {
        this.drift = drift;
        this.volatility = volatility;
        this.pull = pull;
        this.duration = duration;
    }

    /** How far it goes in a beat, in standard deviations of an ordinary one. */
    double drift() {
        return drift;
    }

    /** How nervous it is; 1 is ordinary. */
    double volatility() {
        return volatility;
    }

    /** The part of its distance from the middle that it loses in a beat. */
    double pull() {
        return pull;
    }

    /** How many beats it lasts this time: never less than a third of the usual. */
    double duration(RandomGenerator random) {
        return duration * (1 + 2 * random.nextExponential()) / 3;
    }

    /** What comes after it. */
    Regime next(RandomGenerator random) {
        double chance = random.nextDouble();
        return switch (this) {
            case TREND_UP -> chance < 0.5 ? RANGE : chance < 0.8 ? TREND_DOWN : SHOCK;
            case TREND_DOWN -> chance < 0.5 ? RANGE : chance < 0.8 ? TREND_UP : SHOCK;
            case RANGE -> chance < 0.4 ? TREND_UP : chance < 0.8 ? TREND_DOWN : SHOCK;
            case SHOCK -> chance < 0.4 ? RANGE : chance < 0.7 ? TREND_UP : TREND_DOWN;
        };
    }
}
