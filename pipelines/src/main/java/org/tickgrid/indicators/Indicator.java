package org.tickgrid.indicators;

import java.io.Serializable;
import java.util.List;
import org.tickgrid.market.Candle;

/**
 * What to compute: an indicator and its parameters. It holds no prices, so one instance serves every series; what it
 * must remember of a series is a few doubles in an array that the series keeps.
 */
public sealed interface Indicator extends Serializable permits Sma, Ema, Rsi {

    /** As users write it, such as {@code ema(20)}. */
    String specification();

    /** Candles it must see before its first value. */
    int warmUp();

    /** How many doubles it remembers. All are 0 when a series starts. */
    int memory();

    /** What each of its values is called: its specification alone, or one name for each of several. */
    default List<String> outputs() {
        return List.of(specification());
    }

    /** Takes the next closed candle: its memory starts at {@code m}, its values at {@code v}. NaN until warmed up. */
    void next(Candle candle, double[] memory, int m, double[] values, int v);

    /**
     * Reads a specification, such as {@code rsi(14)}.
     *
     * @throws IllegalArgumentException naming what is wrong with it
     */
    static Indicator of(String specification) {
        Specification read = Specification.of(specification);
        return switch (read.name()) {
            case "sma" -> new Sma(read.onlyWhole());
            case "ema" -> new Ema(read.onlyWhole());
            case "rsi" -> new Rsi(read.onlyWhole());
            default ->
                throw new IllegalArgumentException(
                        "Indicator must be sma, ema or rsi, was " + read.name() + " in " + specification);
        };
    }
}
