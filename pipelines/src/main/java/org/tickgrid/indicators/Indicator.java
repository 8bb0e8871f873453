package org.tickgrid.indicators;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tickgrid.market.Candle;

/**
 * What to compute: an indicator and its parameters. It holds no prices, so one instance serves every series; what it
 * must remember of a series is a few doubles in an array that the series keeps.
 */
public sealed interface Indicator extends Serializable
        permits Adx, Atr, Bollinger, Close, Ema, Macd, Obv, Roc, Rsi, Sma, Stochastic, Vwap, Wma {

    /** What memory says of a price before the first candle: no price is 0. */
    double NONE = 0;

    /** As users write it, such as {@code ema(20)}. */
    String specification();

    /** Its values in their order, and how many candles each needs. The first bears the indicator's own name. */
    List<Output> outputs();

    /** How many doubles it remembers. All are 0 when a series starts. */
    int memory();

    /**
     * Takes the next closed candle, whose prices are above 0 and moderate: see {@link Series}.
     *
     * @param memory its own starts at {@code m}
     * @param values its own start at {@code v}; NaN until they are warm
     */
    void next(Candle candle, double[] memory, int m, double[] values, int v);

    /**
     * Reads a specification, such as {@code rsi(14)}.
     *
     * @throws IllegalArgumentException naming what is wrong with it
     */
    static Indicator of(String specification) {
        Specification read = Specification.of(specification);
        return switch (read.name()) {
            case "adx" -> new Adx(read.takes(1).whole(0));
            case "atr" -> new Atr(read.takes(1).whole(0));
            case "bollinger" -> new Bollinger(read.takes(2).whole(0), read.number(1));
            case "close" -> read.alone(new Close());
            case "ema" -> new Ema(read.takes(1).whole(0));
            case "macd" -> new Macd(read.takes(3).whole(0), read.whole(1), read.whole(2));
            case "obv" -> read.alone(new Obv());
            case "roc" -> new Roc(read.takes(1).whole(0));
            case "rsi" -> new Rsi(read.takes(1).whole(0));
            case "sma" -> new Sma(read.takes(1).whole(0));
            case "stochastic" -> new Stochastic(read.takes(3).whole(0), read.whole(1), read.whole(2));
            case "vwap" -> new Vwap(read.zoneOrUtc());
            case "wma" -> new Wma(read.takes(1).whole(0));
            default ->
                throw new IllegalArgumentException("Indicator must be one of " + String.join(", ", names()) + "; was "
                        + read.name() + " in " + specification);
        };
    }

    /** What users may write, without the parameters. */
    static List<String> names() {
        return Arrays.stream(Indicator.class.getPermittedSubclasses())
                .map(kind -> kind.getSimpleName().toLowerCase(Locale.ROOT))
                .toList();
    }
}
