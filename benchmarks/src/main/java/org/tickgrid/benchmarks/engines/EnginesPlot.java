package org.tickgrid.benchmarks.engines;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.tickgrid.benchmarks.engines.process.Measurement;

/** Draws what a record costs, engine beside engine. */
final class EnginesPlot {

    static final String FILE = "engines.png";

    static {
        // There is no screen where a benchmark runs.
        System.setProperty("java.awt.headless", "true");
    }

    private EnginesPlot() {}

    /**
     * Draws the lines of the usual number of symbols; nothing when none of them ran.
     *
     * @param folder where the picture goes
     */
    static void draw(Runs runs, Path folder) throws IOException {
        List<Line> lines = runs.lines().stream()
                .filter(line -> line.symbols() == Line.USUAL && line.engines().size() > 1)
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(900)
                .height(420)
                .title("CPU for each record, µs")
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setLabelsVisible(true);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        List<String> categories = lines.stream()
                .map(line -> line.sink().label() + ", " + line.guarantee().label())
                .toList();
        for (Engine engine : Engine.values()) {
            List<@Nullable Double> costs = new ArrayList<>();
            for (Line line : lines) {
                costs.add(line.engines().contains(engine) ? cost(runs, line, engine) : null);
            }
            chart.addSeries(engine.label(), categories, costs);
        }
        BitmapEncoder.saveBitmap(chart, folder.resolve(FILE).toString(), BitmapFormat.PNG);
    }

    /** With two decimals, as its label is to show it. */
    private static double cost(Runs runs, Line line, Engine engine) {
        return Math.rint(100 * runs.median(line, engine, Measurement::cpuMicros)) / 100;
    }
}
