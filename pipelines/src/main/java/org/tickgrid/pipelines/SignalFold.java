package org.tickgrid.pipelines;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.tickgrid.candles.SymbolCandles;
import org.tickgrid.log.Fold;
import org.tickgrid.log.LogEntry;
import org.tickgrid.log.Results;
import org.tickgrid.log.Tally;
import org.tickgrid.market.Candle;
import org.tickgrid.market.NewsSentiment;
import org.tickgrid.market.Signal;
import org.tickgrid.signals.RuleWatch;
import org.tickgrid.sinks.Reread;

/** A symbol from its bars to its signals, by the same candles as {@link IndicatorFold}'s. */
final class SignalFold implements Fold {

    private final SymbolCandles candles;
    private final List<RuleWatch> watches;

    /** Those that look at candles of a timeframe, by its place among the settings' timeframes. */
    private final RuleWatch[][] watchesOf;

    private final Reread again;

    /** @param again what of the log was read before: its signals were due when their records came, and were raised then */
    SignalFold(String symbol, SignalSettings settings, Reread again) {
        this.again = again;
        candles =
                new SymbolCandles(symbol, settings.timeframes(), settings.lag().toMillis());
        watches = settings.rules().stream().map(RuleWatch::new).toList();
        watchesOf = settings.timeframes().stream()
                .map(timeframe -> watches.stream()
                        .filter(watch -> watch.looksAt(timeframe))
                        .toArray(RuleWatch[]::new))
                .toArray(RuleWatch[][]::new);
    }

    @Override
    public void take(LogEntry entry, Results results) {
        take(entry, raised -> {
            Signal signal = again.covers(raised.position()) ? raised.raisedAt(raised.received()) : raised;
            results.emit(SignalPipeline.SIGNALS, signal);
            results.emit(SignalPipeline.TOPIC, signal);
            results.count(Tally.SIGNALS);
        });
    }

    /** Takes the symbol's next record, and hands over the signals that it raises. */
    void take(LogEntry entry, Consumer<Signal> onSignal) {
        if (entry.record() instanceof NewsSentiment news) {
            watches.forEach(watch -> watch.take(news));
        }
        candles.take(entry.record(), (timeframe, candle) -> close(watchesOf[timeframe], candle, entry, onSignal));
    }

    private static void close(RuleWatch[] watches, Candle candle, LogEntry entry, Consumer<Signal> onSignal) {
        for (RuleWatch watch : watches) {
            Signal signal = watch.next(candle, entry.position(), entry.received());
            if (signal != null) {
                onSignal.accept(signal);
            }
        }
    }

    /** A signal goes out as it is raised: there is nothing else to tell. */
    @Override
    public void tell(Results results) {}

    @Override
    public void show(Results results) {}

    @Override
    public long look() {
        return candles.look();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        candles.save(out);
        for (RuleWatch watch : watches) {
            watch.save(out);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        candles.restore(in);
        for (RuleWatch watch : watches) {
            watch.restore(in);
        }
    }
}
