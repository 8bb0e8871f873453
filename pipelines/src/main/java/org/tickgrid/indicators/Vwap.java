package org.tickgrid.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.tickgrid.market.Candle;

/**
 * Volume-weighted average price of the session: the average of each candle's (high + low + close) / 3, weighted with its
 * volume, since midnight in {@code zone}. A candle belongs to the day in which it starts. There is no value while nothing
 * was traded.
 */
public record Vwap(ZoneId zone) implements Indicator {

    private static final int BEGIN = 0;
    private static final int END = 1;
    private static final int VOLUME = 2;
    private static final int MEAN = 3;

    public Vwap {
        zone = zone.normalized();
    }

    @Override
    public String specification() {
        return zone.equals(ZoneOffset.UTC) ? "vwap" : "vwap(" + zone + ")";
    }

    @Override
    public List<Output> outputs() {
        return List.of(new Output(this, 1));
    }

    @Override
    public int memory() {
        return MEAN + 1;
    }

    @Override
    public void next(Candle candle, double[] memory, int m, double[] values, int v) {
        if (candle.start() < memory[m + BEGIN] || candle.start() >= memory[m + END]) {
            LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(candle.start()), zone);
            memory[m + BEGIN] = midnight(day);
            memory[m + END] = midnight(day.plusDays(1));
            memory[m + VOLUME] = 0;
            memory[m + MEAN] = 0;
        }
        if (candle.volume() > 0) {
            double price = (candle.high() + candle.low() + candle.close()) / 3;
            memory[m + VOLUME] += candle.volume();
            memory[m + MEAN] += (price - memory[m + MEAN]) * (candle.volume() / memory[m + VOLUME]);
        }
        values[v] = memory[m + VOLUME] == 0 ? Double.NaN : memory[m + MEAN];
    }

    private double midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
