package org.tickgrid.web.series;

import java.util.StringJoiner;
import org.tickgrid.market.Reading;

/** Says which indicators still wait for candles, such as {@code ema(26): 12 of 26 candles}. */
final class Warming {

    private Warming() {}

    static String text(Reading reading) {
        StringJoiner waiting = new StringJoiner(" · ");
        for (int i = 0; i < reading.outputs().length; i++) {
            if (Double.isNaN(reading.values()[i])) {
                waiting.add(reading.outputs()[i] + ": " + Math.min(reading.seen(), reading.needed()[i]) + " of "
                        + reading.needed()[i] + " candles");
            }
        }
        return waiting.toString();
    }
}
