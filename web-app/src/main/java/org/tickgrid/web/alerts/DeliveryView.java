package org.tickgrid.web.alerts;

import org.jspecify.annotations.Nullable;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.AlertDelivery;
import org.tickgrid.market.AlertDelivery.State;
import org.tickgrid.market.Side;

/**
 * A delivery as it is shown.
 *
 * @param key what it is asked for by
 * @param due when it is tried next, epoch milliseconds
 * @param delay milliseconds from the signal to its delivery; null if it was not told, or held on purpose
 */
record DeliveryView(
        String key,
        String alert,
        String name,
        String channel,
        String signal,
        String symbol,
        String timeframe,
        String rule,
        Side side,
        double price,
        String reason,
        long raised,
        State state,
        int tries,
        long due,
        long changed,
        @Nullable Long delay,
        String trouble,
        boolean acknowledged,
        boolean test) {

    /** What was due so much later than its signal was held by quiet hours, or tried again later. */
    private static final long HELD = 60_000;

    static DeliveryView of(AlertDelivery one) {
        boolean timed = one.state() == State.TOLD && !one.isTest() && one.due() - one.raised() < HELD;
        return new DeliveryView(
                GridMap.alertDelivery(one),
                one.alert(),
                one.name(),
                one.channel(),
                one.signal(),
                one.symbol(),
                one.timeframe().label(),
                one.rule(),
                one.side(),
                one.price(),
                one.reason(),
                one.raised(),
                one.state(),
                one.tries(),
                one.due(),
                one.changed(),
                timed ? Math.max(0, one.changed() - one.raised()) : null,
                one.trouble(),
                one.acknowledged(),
                one.isTest());
    }

    /** Its state, for people. */
    public String words() {
        return switch (state) {
            case WAITING -> tries == 0 ? "waiting" : "trying again";
            case TOLD -> "told";
            case FAILED -> "failed";
            case COOLDOWN -> "left out: cooldown";
            case QUIET -> "left out: quiet hours";
        };
    }
}
