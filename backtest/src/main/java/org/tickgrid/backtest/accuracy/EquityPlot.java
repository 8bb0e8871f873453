package org.tickgrid.backtest.accuracy;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.tickgrid.backtest.accuracy.AccuracyFigures.DataSet;
import org.tickgrid.backtest.accuracy.AccuracyFigures.Family;
import org.tickgrid.evaluation.Equity;
import org.tickgrid.evaluation.Judged;
import org.tickgrid.evaluation.Trading.Traded;

/**
 * What 1 became in the second half: with the rule that looked best in the first half, with its family's default, and by
 * holding. The mean over all symbols.
 */
final class EquityPlot {

    private static final int POINTS = 300;

    private EquityPlot() {}

    static void write(DataSet dataSet, Path file) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(860)
                .height(380)
                .title("What 1 became in the second half, after costs: " + dataSet.title())
                .build();
        PlotStyle.apply(chart.getStyler());
        chart.getStyler()
                .setDatePattern(dataSet.until() - dataSet.from() > 40L * 86_400_000 ? "yyyy-MM" : "MM-dd HH:mm");
        Family best = dataSet.families().stream()
                .max(Comparator.comparingDouble(EquityPlot::seen))
                .orElseThrow(() -> new IllegalArgumentException("Data set " + dataSet.name() + " has no rules"));
        Judged chosen = best.tuning().chosen();
        Judged usual = best.tuning().usual();
        add(chart, "holding", usual, Traded::holding, new Color(0x8a95a3));
        add(chart, usual.figures().rule() + " (default)", usual, Traded::strategy, new Color(0xb04a00));
        if (!chosen.figures().rule().equals(usual.figures().rule())) {
            add(chart, chosen.figures().rule() + " (chosen)", chosen, Traded::strategy, new Color(0x0a5bb5));
        }
        PlotStyle.save(chart, file);
    }

    /** By what was known when choosing. */
    private static double seen(Family family) {
        double mean = family.tuning().seen().mean();
        return Double.isNaN(mean) ? Double.NEGATIVE_INFINITY : mean;
    }

    private static void add(XYChart chart, String name, Judged judged, Function<Traded, Equity> curve, Color colour) {
        List<Equity> curves = judged.trading().series().stream().map(curve).toList();
        if (curves.isEmpty()) {
            return;
        }
        long from = curves.stream().mapToLong(one -> one.ends()[0]).min().orElseThrow();
        long until = curves.stream()
                .mapToLong(one -> one.ends()[one.ends().length - 1])
                .max()
                .orElseThrow();
        List<Date> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            long time = from + (until - from) * i / POINTS;
            times.add(new Date(time));
            values.add(
                    curves.stream().mapToDouble(one -> one.at(time)).average().orElseThrow());
        }
        XYSeries series = chart.addSeries(name, times, values);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(colour);
        series.setLineWidth(1.5f);
    }
}
