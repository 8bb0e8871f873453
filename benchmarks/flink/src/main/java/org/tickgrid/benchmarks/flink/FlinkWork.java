package org.tickgrid.benchmarks.flink;

import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.jspecify.annotations.Nullable;
import org.tickgrid.benchmarks.engines.process.SymbolReadings;
import org.tickgrid.market.Reading;

/**
 * The work as a keyed function of Flink. A symbol's state is changed in place: while a checkpoint is written the backend
 * gives out a copy of what that still needs.
 */
final class FlinkWork extends RichMapFunction<LogBar, Reading> {

    private static final long serialVersionUID = 1;

    private transient @Nullable ValueState<SymbolReadings> symbols;

    @Override
    public void open(OpenContext context) {
        symbols = getRuntimeContext()
                .getState(new ValueStateDescriptor<>(
                        "series", new HandType<>(SymbolReadings.class, SeriesState.INSTANCE)));
    }

    @Override
    public Reading map(LogBar bar) throws IOException {
        if (symbols == null) {
            throw new IllegalStateException("Not opened");
        }
        SymbolReadings symbol = symbols.value();
        if (symbol == null) {
            symbol = new SymbolReadings();
            symbols.update(symbol);
        }
        return bar.read(symbol);
    }
}
