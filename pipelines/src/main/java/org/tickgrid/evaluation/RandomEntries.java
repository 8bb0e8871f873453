package org.tickgrid.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * As many trades as a strategy made, each held for as many candles, in a random order and at random places that do not
 * overlap: what the same activity comes to without knowing anything.
 */
final class RandomEntries {

    private RandomEntries() {}

    /** The gain of each of {@code sets}, after costs. */
    static double[] totals(Tape tape, List<Trade> trades, double cost, int sets, Random random) {
        int[] lengths = trades.stream().mapToInt(Trade::length).toArray();
        int free = tape.size() - Arrays.stream(lengths).sum();
        double[] totals = new double[sets];
        for (int i = 0; i < sets; i++) {
            shuffle(lengths, random);
            totals[i] = total(tape, lengths, places(lengths.length, free, random), cost);
        }
        return totals;
    }

    /** How many free candles stand before each trade, rising. */
    private static int[] places(int count, int free, Random random) {
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = random.nextInt(free + 1);
        }
        Arrays.sort(places);
        return places;
    }

    private static double total(Tape tape, int[] lengths, int[] places, double cost) {
        double value = 1;
        int held = 0;
        for (int i = 0; i < lengths.length; i++) {
            int entry = places[i] + held;
            value *= new Trade(entry, entry + lengths[i]).factor(tape, cost);
            held += lengths[i];
        }
        return value - 1;
    }

    private static void shuffle(int[] values, Random random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int value = values[i];
            values[i] = values[other];
            values[other] = value;
        }
    }
}
