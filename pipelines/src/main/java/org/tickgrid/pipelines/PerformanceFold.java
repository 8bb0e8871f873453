package org.tickgrid.pipelines;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tickgrid.log.Fold;
import org.tickgrid.log.LogEntry;
import org.tickgrid.log.Results;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.MarketData;
import org.tickgrid.market.NewsSentiment;
import org.tickgrid.market.Order;
import org.tickgrid.market.Performance;
import org.tickgrid.market.Performance.LastSignal;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.sinks.Reread;

/** How one symbol does; or, for a key that is an economic indicator's name, its newest value. */
final class PerformanceFold implements Fold {

    private final String symbol;
    private final SignalFold signals;
    private final Session session = new Session();
    private double sentiment = Double.NaN;
    private double marketCap = Double.NaN;
    private double peRatio = Double.NaN;
    private @Nullable LastSignal lastSignal;

    private final Unshown unshown = new Unshown();

    /** Of the newest record. */
    private long time;

    private @Nullable EconomicIndicator economy;

    PerformanceFold(String symbol, SignalSettings settings) {
        this.symbol = symbol;
        this.signals = new SignalFold(symbol, settings, Reread.NONE);
    }

    @Override
    public void take(LogEntry entry, Results results) {
        switch (entry.record()) {
            case EconomicIndicator indicator -> {
                economy = indicator;
                return;
            }
            case Bar bar -> session.take(bar);
            case Order order -> session.take(order);
            case NewsSentiment news -> sentiment = news.score();
            case MarketData data -> {
                marketCap = data.marketCap();
                peRatio = data.peRatio();
            }
            case Clock clock -> {}
        }
        signals.take(entry, this::remember);
        unshown.take(entry);
        time = entry.record().time();
    }

    private void remember(Signal signal) {
        lastSignal = new LastSignal(
                signal.id(),
                signal.side(),
                signal.rule(),
                signal.timeframe(),
                signal.candle().end(),
                signal.price());
    }

    @Override
    public void tell(Results results) {
        if (economy != null) {
            results.emit(PerformancePipeline.ECONOMY, economy);
            economy = null;
        }
    }

    /** How a symbol does is never complete, and so always forming. */
    @Override
    public void show(Results results) {
        LogPosition position = unshown.newest();
        if (position != null) {
            results.emit(PerformancePipeline.PERFORMANCE, performance(position));
            unshown.clear();
        }
    }

    private Performance performance(LogPosition position) {
        return new Performance(
                symbol,
                session.bars == 0 ? time : session.time,
                session.open,
                session.high,
                session.low,
                session.last,
                session.last / session.open - 1,
                session.volume,
                session.vwap(),
                session.volatility(),
                session.orderFlow(),
                sentiment,
                marketCap,
                peRatio,
                lastSignal,
                session.bars,
                position,
                unshown.received());
    }

    @Override
    public long look() {
        return signals.look();
    }

    @Override
    public void save(DataOutput out) throws IOException {
        signals.save(out);
        session.save(out);
        unshown.save(out);
        out.writeLong(time);
        out.writeDouble(sentiment);
        out.writeDouble(marketCap);
        out.writeDouble(peRatio);
        out.writeBoolean(lastSignal != null);
        if (lastSignal != null) {
            out.writeUTF(lastSignal.id());
            out.writeUTF(lastSignal.side().name());
            out.writeUTF(lastSignal.rule());
            out.writeUTF(lastSignal.timeframe().label());
            out.writeLong(lastSignal.time());
            out.writeDouble(lastSignal.price());
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        signals.restore(in);
        session.restore(in);
        unshown.restore(in);
        time = in.readLong();
        sentiment = in.readDouble();
        marketCap = in.readDouble();
        peRatio = in.readDouble();
        if (in.readBoolean()) {
            lastSignal = new LastSignal(
                    in.readUTF(),
                    Side.valueOf(in.readUTF()),
                    in.readUTF(),
                    Timeframe.of(in.readUTF()),
                    in.readLong(),
                    in.readDouble());
        }
    }
}
