package org.tickgrid.indicators;

import java.io.Serializable;
import java.util.stream.Collectors;

/**
 * One of the values of an indicator.
 *
 * @param part which one, such as {@code signal}; empty for the one that bears the indicator's own name
 * @param needed candles that it needs before it has a value
 */
public record Output(Indicator indicator, String part, int needed) implements Serializable {

    /** The one that bears the indicator's own name. */
    public Output(Indicator indicator, int needed) {
        this(indicator, "", needed);
    }

    /** As users write it, such as {@code ema(20)} or {@code macd(12,26,9).signal}. */
    public String name() {
        return part.isEmpty() ? indicator.specification() : indicator.specification() + "." + part;
    }

    /**
     * Reads a name, such as {@code macd(12,26,9).signal}.
     *
     * @throws IllegalArgumentException naming what is wrong with it
     */
    public static Output of(String name) {
        String written = name.strip();
        int dot = written.indexOf('.', written.lastIndexOf(')') + 1);
        Indicator indicator = Indicator.of(dot < 0 ? written : written.substring(0, dot));
        String part = dot < 0 ? "" : written.substring(dot + 1);
        return indicator.outputs().stream()
                .filter(output -> output.part.equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + written + ": there is "
                        + indicator.outputs().stream().map(Output::name).collect(Collectors.joining(", "))));
    }
}
