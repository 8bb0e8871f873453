package org.tickgrid.signals;

import java.util.List;
import java.util.Locale;
import org.tickgrid.indicators.Close;
import org.tickgrid.indicators.Output;
import org.tickgrid.market.Side;
import org.tickgrid.market.Timeframe;

/** Lets buys pass while the close is above {@code line}, and sells while it is below. */
public record Trend(Input close, Input line) implements Filter {

    private static final Output CLOSE = new Close().outputs().getFirst();

    /** In the timeframe of the rule. */
    static Trend own(Output line) {
        return new Trend(new Input.Own(CLOSE), new Input.Own(line));
    }

    /** In a longer timeframe: by the last candle of it that had ended. */
    static Trend of(Output line, Timeframe timeframe) {
        return new Trend(new Input.Longer(CLOSE, timeframe), new Input.Longer(line, timeframe));
    }

    @Override
    public String specification() {
        return line instanceof Input.Longer(Output output, Timeframe timeframe)
                ? "trend(" + output.name() + "," + timeframe.label() + ")"
                : "trend(" + line.name() + ")";
    }

    @Override
    public List<Input> inputs() {
        return List.of(close, line);
    }

    @Override
    public int width() {
        return 2;
    }

    @Override
    public boolean allows(Side side, double[] values, int v) {
        return side == Side.BUY ? values[v] > values[v + 1] : values[v] < values[v + 1];
    }

    @Override
    public String circumstance(double[] values, int v) {
        return String.format(
                Locale.ROOT,
                "%s %.4f is %s %s %.4f",
                close.name(),
                values[v],
                values[v] > values[v + 1] ? "above" : "below",
                line.name(),
                values[v + 1]);
    }
}
