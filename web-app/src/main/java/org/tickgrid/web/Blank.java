package org.tickgrid.web;

import java.util.List;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Performance;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;

/** Nothing yet: what templates are rendered with for the browser to fill in. */
final class Blank {

    private static final double NONE = Double.NaN;
    private static final LogPosition NOWHERE = new LogPosition(0, 0);

    static final Performance PERFORMANCE = new Performance(
            "", 0, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, null, 0, NOWHERE, 0);

    static final Signal SIGNAL = new Signal(
            "",
            "",
            Timeframe.TICK,
            "",
            Side.BUY,
            new Candle("", Timeframe.TICK, 0, 0, NONE, NONE, NONE, NONE, NONE, 0),
            List.of(),
            "",
            NOWHERE,
            0,
            0);

    private Blank() {}
}
