package org.tickgrid.signals;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tickgrid.indicators.Output;
import org.tickgrid.indicators.Series;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Signal;

/** One rule at watch over one series. */
public final class RuleWatch {

    private final SignalRule watched;
    private final List<Output> inputs;
    private final int[] inputAt;
    private final Series series;
    private final double[] memory;
    private double[] before;
    private long silentUntil = Long.MIN_VALUE;

    public RuleWatch(SignalRule watched) {
        this.watched = watched;
        this.inputs = watched.rule().inputs();
        this.inputAt = inputs.stream().mapToInt(watched.indicators()::indexOf).toArray();
        this.series = new Series(watched.indicators());
        this.memory = new double[watched.rule().memory()];
        this.before = new double[inputAt.length];
        Arrays.fill(before, Double.NaN);
    }

    /**
     * Takes the next closed candle of its series.
     *
     * @param received when the record that closed it was received, epoch milliseconds
     * @return the signal that it raises; null when it raises none
     */
    public @Nullable Signal next(Candle candle, LogPosition position, long received) {
        double[] values = look(series.next(candle));
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

    /** Those of a series' values that the rule looks at. */
    private double[] look(double[] all) {
        double[] values = new double[inputAt.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = all[inputAt[i]];
        }
        return values;
    }

    private List<Signal.Input> inputs(double[] earlier, double[] values) {
        List<Signal.Input> said = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            said.add(new Signal.Input(inputs.get(i).name(), earlier[i], values[i]));
        }
        return said;
    }

    private String reason(Candle candle, Rule.Edge edge, double[] earlier, double[] values) {
        int subject = inputs.indexOf(edge.subject());
        StringBuilder sentence = new StringBuilder(edge.subject().name());
        sentence.append(' ').append(edge.verb());
        Output object = edge.object();
        if (object != null) {
            sentence.append(' ').append(object.name());
        }
        sentence.append(" on the ").append(candle.timeframe().label()).append(" candle: ");
        sentence.append(String.format(Locale.ROOT, "from %.4f to %.4f", earlier[subject], values[subject]));
        if (object != null) {
            int at = inputs.indexOf(object);
            sentence.append(String.format(Locale.ROOT, ", against %.4f to %.4f", earlier[at], values[at]));
        }
        return sentence.toString();
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
