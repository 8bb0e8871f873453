package org.tickgrid.web.vitals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Each member's throughput in the last two minutes, one on top of the other: areas of a drawing that is
 * {@value #WIDTH} wide and {@value #HEIGHT} high. Not for several threads at once.
 */
final class ThroughputChart {

    static final int WIDTH = 600;
    static final int HEIGHT = 120;

    private static final long WINDOW_MILLIS = 120_000;
    private static final int MOST_SAMPLES = 125;

    /** More than anyone can tell apart: the others share the last one. */
    private static final int MOST_AREAS = 16;

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long time, Map<String, Double> rates) {

        double total() {
            return rates.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /**
     * What a page draws.
     *
     * @param peak records a second at the upper edge
     * @param areas the lowest first
     */
    record Drawing(double peak, List<Area> areas) {}

    /** @param points of a polygon, as SVG writes them */
    record Area(int seat, String points) {}

    /**
     * Adds a sample.
     *
     * @param time epoch milliseconds
     * @param rates records a second, by member
     */
    void add(long time, Map<String, Double> rates) {
        samples.addLast(new Sample(time, Map.copyOf(rates)));
        while (samples.size() > MOST_SAMPLES || samples.getFirst().time() < time - WINDOW_MILLIS) {
            samples.removeFirst();
        }
    }

    void clear() {
        samples.clear();
    }

    /** All that are in the chart. */
    Set<String> members() {
        Set<String> members = new LinkedHashSet<>();
        samples.forEach(sample -> members.addAll(sample.rates().keySet()));
        return members;
    }

    Drawing draw(Seats seats) {
        if (samples.isEmpty()) {
            return new Drawing(0, List.of());
        }
        double peak = samples.stream().mapToDouble(Sample::total).max().orElse(0);
        Collection<String> members = members();
        List<Area> areas = new ArrayList<>();
        double[] floor = new double[samples.size()];
        int most = members.stream().mapToInt(seats::of).max().orElse(-1);
        for (int seat = 0; seat <= Math.min(most, MOST_AREAS - 1); seat++) {
            double[] top = top(floor, seat, seats);
            areas.add(new Area(seat, points(floor, top, peak)));
            floor = top;
        }
        return new Drawing(peak, areas);
    }

    private double[] top(double[] floor, int seat, Seats seats) {
        double[] top = floor.clone();
        int i = 0;
        for (Sample sample : samples) {
            for (Map.Entry<String, Double> rate : sample.rates().entrySet()) {
                if (Math.min(seats.of(rate.getKey()), MOST_AREAS - 1) == seat) {
                    top[i] += rate.getValue();
                }
            }
            i++;
        }
        return top;
    }

    /** Along the top from left to right, and back along the floor. */
    private String points(double[] floor, double[] top, double peak) {
        StringBuilder there = new StringBuilder();
        StringBuilder back = new StringBuilder();
        long end = samples.getLast().time();
        int i = 0;
        for (Sample sample : samples) {
            double x = WIDTH * (1 - (double) (end - sample.time()) / WINDOW_MILLIS);
            there.append(point(x, top[i], peak));
            back.insert(0, point(x, floor[i], peak));
            i++;
        }
        return there.append(back).toString().strip();
    }

    private static String point(double x, double value, double peak) {
        double y = peak == 0 ? HEIGHT : HEIGHT * (1 - value / peak);
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
    }
}
