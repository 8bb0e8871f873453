package org.tickgrid.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Signal;

/** Why a signal was raised, in values and in words. */
final class Explanation {

    private Explanation() {}

    /** Each input once, at the candle before and at the signal's own. */
    static List<Signal.Input> inputs(List<Input> inputs, double[] before, double[] now) {
        List<Signal.Input> said = new ArrayList<>(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.indexOf(inputs.get(i)) == i) {
                said.add(new Signal.Input(inputs.get(i).name(), before[i], now[i]));
            }
        }
        return said;
    }

    static String reason(Candle candle, Rule.Edge edge, List<Input> inputs, double[] before, double[] now) {
        int subject = inputs.indexOf(edge.subject());
        StringBuilder sentence = new StringBuilder(edge.subject().name());
        sentence.append(' ').append(edge.verb());
        @Nullable Input object = edge.object();
        if (object != null) {
            sentence.append(' ').append(object.name());
        }
        sentence.append(" on the ").append(candle.timeframe().label()).append(" candle: ");
        sentence.append(String.format(Locale.ROOT, "from %.4f to %.4f", before[subject], now[subject]));
        if (object != null) {
            int at = inputs.indexOf(object);
            sentence.append(String.format(Locale.ROOT, ", against %.4f to %.4f", before[at], now[at]));
        }
        edge.circumstances().forEach(circumstance -> sentence.append("; ").append(circumstance));
        return sentence.toString();
    }
}
