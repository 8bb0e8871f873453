package org.tickgrid.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Measures {@link Outcome}s. */
final class Outcomes {

    private final EvaluationSettings settings;
    private final Bootstrap bootstrap;

    /**
     * One signal's.
     *
     * @param time when it was known
     * @param until when it was sold again
     */
    private record Held(long time, long until, String symbol, double gross, double excess) {}

    Outcomes(EvaluationSettings settings) {
        this.settings = settings;
        this.bootstrap = new Bootstrap(settings.resamples(), settings.seed());
    }

    Outcome after(int horizon, List<Placed> series) {
        List<Held> all = new ArrayList<>();
        int signals = 0;
        int overlapping = 0;
        for (Placed placed : series) {
            List<Held> held = held(placed, horizon);
            signals += placed.signals();
            overlapping += overlapping(held);
            all.addAll(held);
        }
        all.sort(Comparator.comparingLong(Held::time).thenComparing(Held::symbol));
        double[] gross = all.stream().mapToDouble(Held::gross).toArray();
        double[] excess = all.stream().mapToDouble(Held::excess).toArray();
        int block = Bootstrap.block(all.size(), entered(all));
        return new Outcome(
                horizon,
                signals - all.size(),
                overlapping,
                bootstrap.estimate(gross, block),
                bootstrap.estimate(excess, block),
                hitRate(gross),
                profitFactor(gross));
    }

    private static List<Held> held(Placed placed, int horizon) {
        Tape tape = placed.tape();
        double unconditional = tape.unconditional(horizon);
        List<Held> held = new ArrayList<>();
        for (Mark mark : placed.marks()) {
            double market = tape.forward(mark.at(), horizon);
            if (!Double.isNaN(market)) {
                held.add(new Held(
                        tape.end(mark.at()),
                        tape.end(mark.at() + horizon),
                        tape.symbol(),
                        mark.sign() * market,
                        mark.sign() * (market - unconditional)));
            }
        }
        return held;
    }

    /** @param held of one series, in the order of time */
    private static int overlapping(List<Held> held) {
        int count = 0;
        long until = Long.MIN_VALUE;
        for (Held one : held) {
            if (one.time() < until) {
                count++;
            }
            until = Math.max(until, one.until());
        }
        return count;
    }

    /** How many are entered on average while one is held, itself included. */
    private static double entered(List<Held> all) {
        long sum = 0;
        int behind = 0;
        for (int i = 0; i < all.size(); i++) {
            behind = Math.max(behind, i + 1);
            while (behind < all.size() && all.get(behind).time() < all.get(i).until()) {
                behind++;
            }
            sum += behind - i;
        }
        return all.isEmpty() ? 1 : (double) sum / all.size();
    }

    private double hitRate(double[] gross) {
        int hits = 0;
        for (double value : gross) {
            if (value - settings.roundTrip() > 0) {
                hits++;
            }
        }
        return gross.length == 0 ? Double.NaN : (double) hits / gross.length;
    }

    private double profitFactor(double[] gross) {
        double gains = 0;
        double losses = 0;
        for (double value : gross) {
            double net = value - settings.roundTrip();
            gains += Math.max(0, net);
            losses -= Math.min(0, net);
        }
        return gains / losses;
    }
}
