package org.tickgrid.generator.simulation;

import java.util.random.RandomGenerator;

/**
 * A price on its way through regimes, in log-normal steps. Far from where it began it is drawn back a little, so that it
 * stays a price through weeks of simulation.
 */
public final class PricePath {

    /** The part of its distance from the beginning that a price loses in a beat. */
    private static final double HOMESICKNESS = 1 / 20_000.0;

    private final double volatility;
    private final RandomGenerator random;
    private final double home;
    private double log;
    private double middle;
    private Regime regime;
    private double beatsLeft;
    private int lean;

    /**
     * @param volatility standard deviation of the log price after an ordinary beat
     */
    public PricePath(double price, double volatility, RandomGenerator random) {
        this.volatility = volatility;
        this.random = random;
        this.home = Math.log(price);
        this.log = home;
        this.middle = home;
        this.regime = Regime.SHOCK.next(random);
        this.beatsLeft = regime.duration(random);
        this.lean = (int) Math.signum(regime.drift());
    }

    /** Goes on for so many beats, which should be a fraction of one. */
    public void advance(double beats) {
        beatsLeft -= beats;
        if (beatsLeft <= 0) {
            enter(regime.next(random));
        }
        double spread = volatility * regime.volatility();
        log += beats
                * (regime.drift() * volatility
                        + regime.pull() * (middle - log)
                        + HOMESICKNESS * (home - log)
                        - spread * spread / 2);
        log += spread * Math.sqrt(beats) * random.nextGaussian();
    }

    private void enter(Regime next) {
        regime = next;
        beatsLeft = next.duration(random);
        lean = (int) Math.signum(next.drift());
        if (next == Regime.SHOCK) {
            lean = random.nextBoolean() ? 1 : -1;
            log += lean * volatility * random.nextDouble(4, 8);
        }
        middle = log;
    }

    public double price() {
        return Math.exp(log);
    }

    public Regime regime() {
        return regime;
    }

    /** Where it is bound for: 1 up, −1 down, 0 nowhere. */
    public int lean() {
        return lean;
    }

    /** How wide an ordinary step of so many beats is, as a fraction of the price. */
    double width(double beats) {
        return volatility * Math.sqrt(beats);
    }
}
