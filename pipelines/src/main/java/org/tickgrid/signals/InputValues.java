package org.tickgrid.signals;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.tickgrid.indicators.Series;
import org.tickgrid.market.Candle;
import org.tickgrid.market.NewsSentiment;

/** How the inputs of a rule stand for one symbol; NaN is one that is not there. */
final class InputValues {

    private final List<Input> inputs;
    private final List<InputSeries> plan;
    private final Series[] series;
    private final double[][] computed;
    private final double[] values;
    private double newsScore = Double.NaN;
    private long newsTime = Long.MIN_VALUE;

    InputValues(List<Input> inputs, List<InputSeries> plan) {
        this.inputs = inputs;
        this.plan = plan;
        this.series = plan.stream().map(each -> new Series(each.indicators())).toArray(Series[]::new);
        this.computed = plan.stream()
                .map(each -> new double[each.indicators().outputs().length])
                .toArray(double[][]::new);
        this.values = new double[inputs.size()];
        Arrays.fill(values, Double.NaN);
    }

    /** News that is older than what is known already says nothing new. */
    void take(NewsSentiment news) {
        if (news.time() >= newsTime) {
            newsTime = news.time();
            newsScore = news.score();
        }
    }

    void take(Candle candle) {
        for (int i = 0; i < series.length; i++) {
            InputSeries each = plan.get(i);
            if (each.timeframe() == candle.timeframe()) {
                series[i].next(candle, computed[i]);
                for (int j = 0; j < each.inputAt().length; j++) {
                    values[each.inputAt()[j]] = computed[i][each.valueAt()[j]];
                }
            }
        }
    }

    /** As they stand now that {@code candle} has closed. */
    double[] at(Candle candle) {
        for (int i = 0; i < values.length; i++) {
            if (inputs.get(i) instanceof Input.News news) {
                boolean fresh = newsTime >= candle.end() - news.longest().toMillis();
                values[i] = fresh ? newsScore : Double.NaN;
            }
        }
        return values.clone();
    }

    void save(DataOutput out) throws IOException {
        for (Series each : series) {
            each.save(out);
        }
        for (double value : values) {
            out.writeDouble(value);
        }
        out.writeDouble(newsScore);
        out.writeLong(newsTime);
    }

    void restore(DataInput in) throws IOException {
        for (Series each : series) {
            each.restore(in);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        newsScore = in.readDouble();
        newsTime = in.readLong();
    }
}
