package org.tickgrid.signals;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.NewsSentiment;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/** One rule at watch over one symbol. */
public final class RuleWatch {

    private final SignalRule watched;
    private final List<Input> inputs;
    private final InputValues values;
    private final double[] memory;
    private double[] before;
    private long silentUntil = Long.MIN_VALUE;

    public RuleWatch(SignalRule watched) {
        this.watched = watched;
        this.inputs = watched.rule().inputs();
        this.values = new InputValues(inputs, watched.series());
        this.memory = new double[watched.rule().memory()];
        this.before = new double[inputs.size()];
        Arrays.fill(before, Double.NaN);
    }

    /** Whether candles of this timeframe mean anything to it: its own, and those that its filters look at. */
    public boolean looksAt(Timeframe timeframe) {
        return watched.timeframes().anyMatch(timeframe::equals);
    }

    /** Takes the symbol's next news. */
    public void take(NewsSentiment news) {
        values.take(news);
    }

    /**
     * Takes the symbol's next closed candle of a timeframe that it looks at, or of any. They must come in the order of their ends, of those with
     * one end the longest first.
     *
     * @param received when the record that closed it was received, epoch milliseconds
     * @return the signal that it raises; null when it raises none
     */
    public @Nullable Signal next(Candle candle, LogPosition position, long received) {
        values.take(candle);
        if (candle.timeframe() != watched.timeframe()) {
            return null;
        }
        double[] earlier = before;
        double[] now = values.at(candle);
        before = now;
        Rule.Edge edge = watched.rule().next(now, 0, memory, 0);
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
                Explanation.inputs(inputs, earlier, now),
                Explanation.reason(candle, edge, inputs, earlier, now),
                position,
                received,
                System.currentTimeMillis());
    }

    public void save(DataOutput out) throws IOException {
        values.save(out);
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
        values.restore(in);
        for (int i = 0; i < memory.length; i++) {
            memory[i] = in.readDouble();
        }
        for (int i = 0; i < before.length; i++) {
            before[i] = in.readDouble();
        }
        silentUntil = in.readLong();
    }
}
