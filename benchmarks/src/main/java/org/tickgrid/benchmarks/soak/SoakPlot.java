package org.tickgrid.benchmarks.soak;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws memory and ages over the time of a long run. */
final class SoakPlot {

    static final String MEMORY = "memory.png";
    static final String LATENCY = "latency.png";

    private static final double MINUTE = 60;

    static {
        // There is no screen where it runs.
        System.setProperty("java.awt.headless", "true");
    }

    private SoakPlot() {}

    /** @param folder where the pictures go */
    static void draw(List<Sample> samples, Path folder) throws IOException {
        Files.createDirectories(folder);
        XYChart memory = chart("Resident memory of each process, MiB");
        add(memory, samples, Sample::resident, "");
        BitmapEncoder.saveBitmap(memory, folder.resolve(MEMORY).toString(), BitmapFormat.PNG);
        XYChart latency = chart("Age at each stage, ms");
        latency.getStyler().setYAxisLogarithmic(true);
        add(latency, samples, Sample::p50, ", p50");
        add(latency, samples, Sample::p99, ", p99");
        BitmapEncoder.saveBitmap(latency, folder.resolve(LATENCY).toString(), BitmapFormat.PNG);
    }

    private static XYChart chart(String title) {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(420)
                .title(title)
                .xAxisTitle("minutes")
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        return chart;
    }

    private static void add(
            XYChart chart,
            List<Sample> samples,
            Function<Sample, Map<String, ? extends Number>> values,
            String ending) {
        for (String name : values.apply(samples.getFirst()).keySet()) {
            List<Sample> known = samples.stream()
                    .filter(sample -> values.apply(sample).containsKey(name))
                    .toList();
            chart.addSeries(
                            name + ending,
                            known.stream()
                                    .map(sample -> sample.second() / MINUTE)
                                    .toList(),
                            // What takes less than a tenth of a millisecond has no place on a logarithmic axis.
                            known.stream()
                                    .map(sample -> Math.max(
                                            0.1, number(values.apply(sample).get(name))))
                                    .toList())
                    .setMarker(SeriesMarkers.NONE);
        }
    }

    private static double number(@Nullable Number value) {
        return value == null ? 0 : value.doubleValue();
    }
}
