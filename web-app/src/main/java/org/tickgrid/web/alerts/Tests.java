package org.tickgrid.web.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.tickgrid.market.Alert;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.market.AlertDelivery.State;
import org.tickgrid.market.AlertTarget;
import org.tickgrid.market.Candle;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/** Made-up signals, by which an alert's owner sees whether its channels work. */
final class Tests {

    private static final double PRICE = 123.45;

    private Tests() {}

    static AlertDelivery delivery(Alert alert, AlertTarget target, long now) {
        Signal signal = signal(alert, now);
        return AlertDelivery.of(
                alert, target, signal, new String(FeedJson.write(signal), UTF_8), State.WAITING, now, now);
    }

    private static Signal signal(Alert alert, long now) {
        String symbol = alert.symbols().isEmpty() ? "TEST" : alert.symbols().getFirst();
        Timeframe timeframe =
                alert.timeframes().isEmpty() ? Timeframe.M1 : alert.timeframes().getFirst();
        return new Signal(
                AlertDelivery.TEST + UUID.randomUUID(),
                symbol,
                timeframe,
                alert.rules().isEmpty() ? "test" : alert.rules().getFirst(),
                alert.sides().isEmpty() ? Side.BUY : alert.sides().getFirst(),
                new Candle(symbol, timeframe, 0, timeframe.start(now), PRICE, PRICE, PRICE, PRICE, 1, 1),
                List.of(),
                "A test: no rule has fired.",
                new LogPosition(0, 0),
                now,
                now);
    }
}
