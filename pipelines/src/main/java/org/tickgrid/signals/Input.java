package org.tickgrid.signals;

import java.io.Serializable;
import java.time.Duration;
import org.tickgrid.indicators.Output;
import org.tickgrid.indicators.Specification;
import org.tickgrid.market.Timeframe;

/** A value that a rule looks at when a candle of its timeframe has closed. */
public sealed interface Input extends Serializable {

    /** As it stands in a signal's explanation, such as {@code ema(12)} or {@code ema(50)@1h}. */
    String name();

    /** Of an indicator, in the rule's own timeframe. */
    record Own(Output output) implements Input {

        @Override
        public String name() {
            return output.name();
        }
    }

    /** Of an indicator, in a longer timeframe: of its last candle that had ended when the rule's own candle ended. */
    record Longer(Output output, Timeframe timeframe) implements Input {

        @Override
        public String name() {
            return output.name() + "@" + timeframe.label();
        }
    }

    /**
     * The score of the newest news of the symbol that stood in the log when the candle closed, −1 to 1.
     *
     * @param longest older news, by the candle's end, is none
     */
    record News(Duration longest) implements Input {

        @Override
        public String name() {
            return "news(" + Specification.plain(longest) + ")";
        }
    }
}
