package org.tickgrid.pipelines;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Order;
import org.tickgrid.market.Side;
import org.tickgrid.market.Timeframe;

/** What one symbol's bars and orders make of a day, in UTC. A new day begins with the first bar that is in it. */
final class Session {

    long day = Long.MIN_VALUE;
    long time;
    double open = Double.NaN;
    double high = Double.NaN;
    double low = Double.NaN;
    double last = Double.NaN;
    double volume;
    long bars;
    private double turnover;
    private double returnMean;
    private double returnSquares;
    private double bought;
    private double sold;

    void take(Bar bar) {
        long ofBar = Timeframe.D1.start(bar.time());
        if (ofBar > day) {
            begin(ofBar, bar);
        } else if (ofBar == day) {
            learn(Math.log(bar.close() / last));
        } else {
            return;
        }
        time = Math.max(time, bar.time());
        high = Math.max(high, Math.max(bar.high(), bar.close()));
        low = Math.min(low, Math.min(bar.low(), bar.close()));
        last = bar.close();
        volume += bar.volume();
        turnover += bar.volume() * (bar.high() + bar.low() + bar.close()) / 3;
        bars++;
    }

    void take(Order order) {
        if (order.side() == Side.BUY) {
            bought += order.quantity();
        } else {
            sold += order.quantity();
        }
    }

    private void begin(long newDay, Bar bar) {
        day = newDay;
        open = bar.open();
        high = bar.open();
        low = bar.open();
        volume = 0;
        turnover = 0;
        bars = 0;
        returnMean = 0;
        returnSquares = 0;
        bought = 0;
        sold = 0;
    }

    /** Welford's running mean and sum of squared differences. */
    private void learn(double logReturn) {
        double before = logReturn - returnMean;
        returnMean += before / bars;
        returnSquares += before * (logReturn - returnMean);
    }

    double vwap() {
        return volume == 0 ? Double.NaN : turnover / volume;
    }

    /** Sample standard deviation of the log returns; NaN before there are two. */
    double volatility() {
        return bars < 3 ? Double.NaN : Math.sqrt(returnSquares / (bars - 2));
    }

    double orderFlow() {
        return bought + sold == 0 ? Double.NaN : (bought - sold) / (bought + sold);
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(day);
        out.writeLong(time);
        out.writeLong(bars);
        for (double value :
                new double[] {open, high, low, last, volume, turnover, returnMean, returnSquares, bought, sold}) {
            out.writeDouble(value);
        }
    }

    void restore(DataInput in) throws IOException {
        day = in.readLong();
        time = in.readLong();
        bars = in.readLong();
        open = in.readDouble();
        high = in.readDouble();
        low = in.readDouble();
        last = in.readDouble();
        volume = in.readDouble();
        turnover = in.readDouble();
        returnMean = in.readDouble();
        returnSquares = in.readDouble();
        bought = in.readDouble();
        sold = in.readDouble();
    }
}
