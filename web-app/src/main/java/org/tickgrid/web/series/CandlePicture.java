package org.tickgrid.web.series;

import java.util.ArrayList;
import java.util.List;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Reading;

/** Candles drawn by the server, for those who read without scripts and until the chart is there: a box of 800 × 300. */
record CandlePicture(List<Stroke> strokes, double low, double high) {

    private static final int MOST = 100;
    private static final double WIDTH = 800;
    private static final double HEIGHT = 300;
    private static final double FILLED = 0.7;

    /**
     * One candle.
     *
     * @param wick the wick as an SVG path
     * @param top of the body
     * @param height of the body
     */
    record Stroke(boolean up, String wick, double x, double top, double width, double height) {}

    /** The newest of these candles, oldest first. */
    static CandlePicture of(List<Reading> readings) {
        List<Candle> candles = readings.subList(Math.max(0, readings.size() - MOST), readings.size()).stream()
                .map(Reading::candle)
                .toList();
        double low = candles.stream().mapToDouble(Candle::low).min().orElse(0);
        double high = candles.stream().mapToDouble(Candle::high).max().orElse(0);
        double scale = high > low ? HEIGHT / (high - low) : 0;
        double step = WIDTH / Math.max(1, candles.size());
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < candles.size(); i++) {
            Candle candle = candles.get(i);
            double top = (high - Math.max(candle.open(), candle.close())) * scale;
            double bottom = (high - Math.min(candle.open(), candle.close())) * scale;
            double middle = (i + 0.5) * step;
            strokes.add(new Stroke(
                    candle.close() >= candle.open(),
                    "M" + round(middle) + ' ' + round((high - candle.high()) * scale) + 'V'
                            + round((high - candle.low()) * scale),
                    round(middle - step * FILLED / 2),
                    round(top),
                    round(step * FILLED),
                    Math.max(1, round(bottom - top))));
        }
        return new CandlePicture(strokes, low, high);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
