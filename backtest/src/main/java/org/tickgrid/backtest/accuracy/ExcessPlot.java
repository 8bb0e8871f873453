package org.tickgrid.backtest.accuracy;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.tickgrid.backtest.accuracy.AccuracyFigures.DataSet;
import org.tickgrid.backtest.accuracy.AccuracyFigures.Row;
import org.tickgrid.evaluation.Estimate;
import org.tickgrid.evaluation.Evaluation;

/** Each rule a row; in it the mean excess after 1, 5 and 20 candles, with a bar as long as its interval. */
final class ExcessPlot {

    private static final int ROW = 64;
    private static final double STEP = 0.18;
    private static final double NAME = 0.42;
    private static final List<Color> COLOURS = List.of(new Color(0x5b6b7c), new Color(0x0a5bb5), new Color(0xb04a00));

    private ExcessPlot() {}

    static void write(DataSet dataSet, Path file) throws IOException {
        List<Row> rows = dataSet.rows();
        XYChart chart = new XYChartBuilder()
                .width(860)
                .height(ROW * rows.size() + 150)
                .title("Mean excess and its 95 % interval: " + dataSet.title())
                .xAxisTitle("percent")
                .build();
        PlotStyle.apply(chart.getStyler());
        chart.getStyler()
                .setYAxisMin(0.5)
                .setYAxisMax(rows.size() + 0.5)
                .setYAxisTicksVisible(false)
                .setPlotGridHorizontalLinesVisible(false)
                .setxAxisTickLabelsFormattingFunction(value -> String.format(Locale.ROOT, "%.3f", value));
        line(chart, "0", new double[] {0, 0}, new double[] {0.5, rows.size() + 0.5}, Color.GRAY);
        for (int i = 0; i < Evaluation.HORIZONS.size(); i++) {
            horizon(chart, rows, Evaluation.HORIZONS.get(i), (1 - i) * STEP, COLOURS.get(i));
        }
        for (int i = 0; i < rows.size(); i++) {
            String rule = rows.get(i).judged().figures().rule();
            chart.addAnnotation(new AnnotationText(rule, 0, place(rows, i) + NAME, false));
        }
        PlotStyle.save(chart, file);
    }

    /** The first rule stands at the top. */
    private static int place(List<Row> rows, int row) {
        return rows.size() - row;
    }

    private static void horizon(XYChart chart, List<Row> rows, int candles, double offset, Color colour) {
        List<Double> means = new ArrayList<>();
        List<Double> places = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Estimate excess = rows.get(i).judged().figures().after(candles).excess();
            double place = place(rows, i) + offset;
            if (excess.count() > 0) {
                means.add(100 * excess.mean());
                places.add(place);
            }
            if (!excess.tooFew()) {
                double[] ends = {100 * excess.low(), 100 * excess.high()};
                line(chart, candles + " " + i, ends, new double[] {place, place}, colour);
            }
        }
        if (!means.isEmpty()) {
            XYSeries points = chart.addSeries("after " + candles, means, places);
            points.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
            points.setMarker(SeriesMarkers.CIRCLE);
            points.setMarkerColor(colour);
        }
    }

    private static void line(XYChart chart, String name, double[] x, double[] y, Color colour) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(colour);
        series.setLineStyle(SeriesLines.SOLID);
        series.setLineWidth(1.5f);
        series.setShowInLegend(false);
    }
}
