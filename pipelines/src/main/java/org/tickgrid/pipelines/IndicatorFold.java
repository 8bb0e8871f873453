package org.tickgrid.pipelines;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tickgrid.candles.SymbolCandles;
import org.tickgrid.indicators.Series;
import org.tickgrid.log.Fold;
import org.tickgrid.log.LogEntry;
import org.tickgrid.log.Rejection;
import org.tickgrid.log.Results;
import org.tickgrid.log.Tally;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Candle;
import org.tickgrid.market.FormingReadings;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;
import org.tickgrid.market.RecentTicks;
import org.tickgrid.market.Timeframe;

/** A symbol from its bars to its readings. */
final class IndicatorFold implements Fold {

    private final IndicatorSettings settings;
    private final SymbolCandles candles;
    private final Series series;

    /** Those that have not been told yet; the oldest go when they are more than anybody could see. */
    private @Nullable RecentTicks ticks;

    private final Unshown unshown = new Unshown();

    IndicatorFold(String symbol, IndicatorSettings settings) {
        this.settings = settings;
        this.candles =
                new SymbolCandles(symbol, settings.timeframes(), settings.lag().toMillis());
        this.series = new Series(settings.indicators(), settings.timeframes().size());
    }

    @Override
    public void take(LogEntry entry, Results results) {
        boolean inTime = candles.take(entry.record(), (timeframe, candle) -> close(timeframe, candle, entry, results));
        if (entry.record() instanceof Bar bar) {
            if (results.wants(IndicatorPipeline.FORMING)) {
                unshown.take(entry);
            }
            if (!inTime) {
                reject(bar, entry, results);
            }
        }
    }

    private void close(int timeframe, Candle candle, LogEntry entry, Results results) {
        Reading reading = reading(candle, true, series.next(timeframe, candle), entry.position(), entry.received());
        results.emit(IndicatorPipeline.TOPIC, reading);
        results.count(Tally.READINGS);
        if (candle.timeframe() == Timeframe.TICK) {
            keep(reading, results);
        } else {
            results.emit(IndicatorPipeline.CANDLES, reading);
            results.count(Tally.CANDLES);
        }
    }

    private void keep(Reading tick, Results results) {
        if (!results.wants(IndicatorPipeline.TICK)) {
            return;
        }
        if (ticks == null) {
            ticks = new RecentTicks(tick);
        }
        ticks.add(tick);
    }

    @Override
    public void tell(Results results) {
        if (ticks != null) {
            results.emit(IndicatorPipeline.TICK, ticks.newest(1).getFirst());
            results.emit(IndicatorPipeline.TICKS, ticks);
            ticks = null;
        }
    }

    private static void reject(Bar bar, LogEntry entry, Results results) {
        results.count(Tally.LATE);
        results.reject(new Rejection(
                entry.position(), entry.original(), "timestamp", Double.toString(bar.time() / 1000.0), "late"));
    }

    /** The forming candle of each timeframe. */
    @Override
    public void show(Results results) {
        LogPosition position = unshown.newest();
        if (position == null) {
            return;
        }
        int timeframes = settings.timeframes().size();
        List<Reading> readings = new ArrayList<>(timeframes);
        for (int i = 0; i < timeframes; i++) {
            Candle forming = candles.forming(i);
            if (forming != null) {
                readings.add(reading(forming, false, series.peek(i, forming), position, unshown.received()));
            }
        }
        if (!readings.isEmpty()) {
            results.emit(IndicatorPipeline.FORMING, FormingReadings.of(readings));
        }
        unshown.clear();
    }

    private Reading reading(Candle candle, boolean isClosed, double[] values, LogPosition position, long received) {
        return new Reading(
                candle,
                isClosed,
                settings.indicators().outputs(),
                settings.indicators().needed(),
                values,
                position,
                received);
    }

    @Override
    public long look() {
        int ticks = candles.placeOfTicks();
        return candles.look() + (ticks < 0 ? 0 : series.look(ticks));
    }

    @Override
    public void save(DataOutput out) throws IOException {
        candles.save(out);
        series.save(out);
        unshown.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        candles.restore(in);
        series.restore(in);
        unshown.restore(in);
    }
}
