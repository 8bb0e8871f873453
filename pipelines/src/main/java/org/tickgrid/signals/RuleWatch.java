package org.tickgrid.signals;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.indicators.Series;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Signal;

/** One rule at watch over one series. */
public final class RuleWatch {

    private final SignalRule watched;
    private final Series series;
    private final double[] memory;
    private double[] before;
    private long silentUntil = Long.MIN_VALUE;

    public RuleWatch(SignalRule watched) {
        this.watched = watched;
        this.series = new Series(watched.inputs());
        this.memory = new double[watched.rule().memory()];
        this.before = new double[watched.inputs().outputs().length];
        Arrays.fill(before, Double.NaN);
    }

    /**
     * Takes the next closed candle of its series.
     *
     * @param received when the record that closed it was received, epoch milliseconds
     * @return the signal that it raises; null when it raises none
     */
    public @Nullable Signal next(Candle candle, LogPosition position, long received) {
        double[] values = series.next(candle);
        double[] earlier = before;
        before = values;
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            return null;
        }
        Rule.Edge edge = watched.rule().next(values, memory, 0);
        if (edge == null || candle.end() < silentUntil) {
            return null;
        }
        silentUntil = candle.end() + watched.cooldown().toMillis();
        return new Signal(
                SignalId.of(candle, watched.rule(), edge.side()),
                candle.symbol(),
                candle.timeframe(),
                watched.rule().specification(),
                edge.side(),
                candle,
                inputs(earlier, values),
                reason(candle, edge, earlier, values),
                position,
                received,
                System.currentTimeMillis());
    }

    private List<Signal.Input> inputs(double[] earlier, double[] values) {
        List<Signal.Input> inputs = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            inputs.add(new Signal.Input(watched.inputs().outputs()[i], earlier[i], values[i]));
        }
        return inputs;
    }

    private String reason(Candle candle, Rule.Edge edge, double[] earlier, double[] values) {
        List<Indicator> inputs = watched.rule().inputs();
        StringBuilder reason =
                new StringBuilder(inputs.getFirst().specification()).append(' ').append(edge.what());
        if (inputs.size() > 1) {
            reason.append(' ').append(inputs.get(1).specification());
        }
        reason.append(" on the ").append(candle.timeframe().label()).append(" candle: ");
        reason.append(String.format(Locale.ROOT, "from %.4f to %.4f", earlier[0], values[0]));
        if (inputs.size() > 1) {
            reason.append(String.format(Locale.ROOT, ", against %.4f to %.4f", earlier[1], values[1]));
        }
        return reason.toString();
    }

    public void save(DataOutput out) throws IOException {
        series.save(out);
        for (double value : memory) {
            out.writeDouble(value);
        }
        for (double value : before) {
            out.writeDouble(value);
        }
        out.writeLong(silentUntil);
    }

    /** Takes up what was saved of the same rule. */
    public void restore(DataInput in) throws IOException {
        series.restore(in);
        for (int i = 0; i < memory.length; i++) {
            memory[i] = in.readDouble();
        }
        for (int i = 0; i < before.length; i++) {
            before[i] = in.readDouble();
        }
        silentUntil = in.readLong();
    }
}
