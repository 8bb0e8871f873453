package org.tickgrid.datasets;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.MarketData;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.NewsSentiment;
import org.tickgrid.market.Order;

/**
 * Makes of a row's record what is told: under its symbol with the user's prefix, and with its time complete.
 *
 * @param shift from a row's time to when it was complete, milliseconds
 */
record Finish(String prefix, long shift) {

    /** Candles that are stamped with their start are complete a millisecond before their end. */
    static Finish of(Source source, String prefix, @Nullable Duration length) {
        if (length == null || !source.table().stampedWithStart()) {
            return new Finish(prefix, 0);
        }
        return new Finish(prefix, length.toMillis() - 1);
    }

    MarketRecord of(MarketRecord record) {
        if (shift == 0 && prefix.isEmpty()) {
            return record;
        }
        return switch (record) {
            case Bar bar ->
                new Bar(
                        prefix + bar.symbol(),
                        bar.time() + shift,
                        bar.open(),
                        bar.high(),
                        bar.low(),
                        bar.close(),
                        bar.volume());
            case Order order ->
                new Order(prefix + order.symbol(), order.time(), order.side(), order.price(), order.quantity());
            case NewsSentiment news ->
                new NewsSentiment(prefix + news.symbol(), news.time(), news.score(), news.magnitude());
            case MarketData data ->
                new MarketData(prefix + data.symbol(), data.time(), data.marketCap(), data.peRatio());
            case Clock clock -> new Clock(prefix + clock.symbol(), clock.time(), clock.end());
            case EconomicIndicator indicator -> indicator;
        };
    }
}
