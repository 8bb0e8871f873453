package org.tickgrid.benchmarks.scale;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.tickgrid.benchmarks.scale.ScaleFigures.Throughput;

/** Draws what the grid takes in at each size, beside as many times what one member takes. */
final class ScalePlot {

    static final String FILE = "throughput.png";

    static {
        // There is no screen where it runs.
        System.setProperty("java.awt.headless", "true");
    }

    private ScalePlot() {}

    /** @param folder where the picture goes */
    static void draw(List<Throughput> backlog, Path folder) throws IOException {
        List<String> sizes = IntStream.range(0, backlog.size())
                .mapToObj(i -> (i + 1) + ": " + members(backlog.get(i).members()))
                .toList();
        double one = backlog.getFirst().barsPerSecond();
        CategoryChart chart = new CategoryChartBuilder()
                .width(900)
                .height(420)
                .title("Bars a second, of a log that was there")
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setLabelsVisible(true);
        chart.getStyler().setLabelsRotation(0);
        chart.getStyler().setYAxisDecimalPattern("#,###");
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.addSeries(
                "measured",
                sizes,
                rounded(backlog.stream().map(Throughput::barsPerSecond).toList()));
        chart.addSeries(
                "as many times the first",
                sizes,
                rounded(backlog.stream().map(size -> size.members() * one).toList()));
        Files.createDirectories(folder);
        BitmapEncoder.saveBitmap(chart, folder.resolve(FILE).toString(), BitmapFormat.PNG);
    }

    private static String members(int count) {
        return count == 1 ? "1 member" : count + " members";
    }

    private static List<Double> rounded(List<Double> values) {
        return values.stream().map(value -> Math.rint(value / 100) * 100).toList();
    }
}
