package org.tickgrid.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Candle;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Performance;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.market.Truth;

/** A lively market of made-up but plausible data: always the same, apart from the time of day. */
final class Scene {

    private static final String[] OUTPUTS = {"sma(20)", "ema(12)", "ema(26)", "rsi(14)"};
    private static final int[] NEEDED = {20, 12, 26, 15};
    private static final String[] SYMBOLS = {
        "AAPL", "AMZN", "ASML", "BTC-USD", "ETH-USD", "EURUSD", "GOOGL", "META", "MSFT", "NFLX", "NVDA", "SAP", "TSLA",
        "XOM"
    };
    private static final double[] PRICES = {
        187.34, 178.2, 912.5, 64_210, 3_120.4, 1.0834, 171.9, 498.7, 421.3, 611.8, 128.4, 187.1, 242.6, 113.2
    };

    private final TestGrid grid;
    private final Random random = new Random(7);
    private final long now = System.currentTimeMillis();
    private long offset = 10_000;
    private double last;
    private Performance.@Nullable LastSignal lastSignal;

    Scene(TestGrid grid) {
        this.grid = grid;
    }

    void set() {
        economy();
        for (int i = 0; i < SYMBOLS.length; i++) {
            symbol(SYMBOLS[i], PRICES[i], i);
        }
        Candle first = new Candle("NVDA", Timeframe.M1, 11, Timeframe.M1.start(now), 128, 129, 127.5, 128.4, 900, 12);
        grid.put(new Reading(
                first,
                false,
                OUTPUTS,
                NEEDED,
                new double[] {Double.NaN, 128.2, Double.NaN, Double.NaN},
                new LogPosition(3, offset),
                now));
    }

    private void economy() {
        grid.put(new EconomicIndicator("GDP growth", now, 2.4));
        grid.put(new EconomicIndicator("Inflation rate", now, 3.17));
        grid.put(new EconomicIndicator("Interest rate", now, 4.5));
        grid.put(new EconomicIndicator("Unemployment rate", now, 4.1));
        grid.put(new EconomicIndicator("Consumer confidence", now, 102.6));
    }

    private void symbol(String symbol, double about, int number) {
        Path path = new Path(symbol, about * (1 + 0.03 * random.nextGaussian()));
        @Nullable Signal newest = null;
        int count = number == 0 ? 320 : 80;
        labels(symbol, Timeframe.S5.start(now) - count * Timeframe.S5.millis());
        for (int i = 0; i < count; i++) {
            long start = Timeframe.S5.start(now) - (count - i) * Timeframe.S5.millis();
            Reading reading = path.next(start);
            if (i < count - 1) {
                grid.keep(reading);
            } else {
                grid.put(reading);
            }
            int step = number == 0 ? 37 : 61;
            if (i % step == step - 1 && i > 26) {
                Side side = path.rsi < 50 ? Side.BUY : Side.SELL;
                newest = signal(reading, side, start + 5_011 + 7L * number);
                grid.put(newest);
            }
        }
        Reading forming = path.forming(Timeframe.S5.start(now));
        grid.put(forming);
        Performance.@Nullable LastSignal signal = newest == null
                ? null
                : new Performance.LastSignal(
                        newest.id(),
                        newest.side(),
                        newest.rule(),
                        newest.timeframe(),
                        newest.candle().end(),
                        newest.price());
        grid.put(performance(symbol, path.first, forming.candle().close(), number, signal));
        if (number == 0) {
            last = forming.candle().close();
            lastSignal = signal;
            other(Timeframe.TICK, 1_000);
            other(Timeframe.M1, 60_000);
            other(Timeframe.H1, 3_600_000);
        }
    }

    /** As a simulator tells them. */
    private void labels(String symbol, long began) {
        for (int i = 0; i < 4; i++) {
            Truth truth = new Truth(
                    symbol, began + i * 100_000L, i % 2 == 0 ? "trend_up" : "trend_down", i % 2 == 0 ? 1 : -1);
            GridMap.TRUTH.in(grid.member()).set(GridMap.truth(truth), truth);
        }
    }

    private Performance performance(
            String symbol, double open, double last, int number, Performance.@Nullable LastSignal signal) {
        boolean company = !symbol.contains("USD");
        return new Performance(
                symbol,
                System.currentTimeMillis(),
                open,
                Math.max(open, last) * 1.006,
                Math.min(open, last) * 0.993,
                last,
                last / open - 1,
                40_000 * Math.exp(number % 5),
                (open + last) / 2,
                0.0004 + 0.0003 * (number % 4),
                Math.sin(number * 1.7) * 0.8,
                Math.cos(number * 2.3) * 0.7,
                company ? 4e10 * Math.exp(number % 5) : Double.NaN,
                company ? 14 + 6.3 * number % 40 : Double.NaN,
                signal,
                120,
                new LogPosition(number, offset++),
                System.currentTimeMillis());
    }

    private void other(Timeframe timeframe, long width) {
        Candle candle = new Candle(
                SYMBOLS[0],
                timeframe,
                40,
                Math.floorDiv(now, width) * width,
                last,
                last + 1,
                last - 1,
                last,
                9_000,
                30);
        grid.put(reading(candle, timeframe == Timeframe.TICK, 51));
    }

    /** Something was traded just now. */
    void breathe() {
        int number = SYMBOLS.length - 1;
        grid.put(performance(SYMBOLS[number], PRICES[number], PRICES[number] * 1.0045, number, null));
    }

    /** The first symbol's price. */
    double last() {
        return last;
    }

    /** A new price of the first symbol. */
    void trade(double price) {
        grid.put(performance(SYMBOLS[0], last / 1.014, price, 0, lastSignal));
    }

    /** The candle that forms now closes at this price, and the next begins. */
    Signal close(double price) {
        long start = Timeframe.S5.start(now);
        Candle candle = new Candle(
                SYMBOLS[0], Timeframe.S5, 320, start, price - 0.2, price + 0.3, price - 0.4, price, 4_000, 9);
        Reading closed = reading(candle, true, 64);
        grid.put(closed);
        Candle next = new Candle(SYMBOLS[0], Timeframe.S5, 321, start + 5_000, price, price, price, price, 10, 1);
        grid.put(reading(next, false, 64));
        return signal(closed, Side.SELL, System.currentTimeMillis());
    }

    private Reading reading(Candle candle, boolean closed, double rsi) {
        double close = candle.close();
        double[] values = {close * 0.999, close * 0.9985, close * 0.998, rsi};
        return new Reading(
                candle, closed, OUTPUTS, NEEDED, values, new LogPosition(3, offset++), System.currentTimeMillis());
    }

    private Signal signal(Reading reading, Side side, long raised) {
        Candle candle = reading.candle();
        boolean oscillator = candle.ordinal() % 2 == 0;
        double[] values = reading.values();
        String word = side == Side.BUY ? "rose above" : "fell below";
        List<Signal.Input> inputs = oscillator
                ? List.of(new Signal.Input("rsi(14)", values[3] + (side == Side.BUY ? -4.2 : 4.2), values[3]))
                : List.of(
                        new Signal.Input("ema(12)", values[1] * 0.9991, values[1]),
                        new Signal.Input("ema(26)", values[2], values[2]));
        String reason = oscillator
                ? "rsi(14) " + word
                        + (side == Side.BUY ? " 30: the fall has lost its force." : " 70: the rise has lost its force.")
                : "ema(12) " + word + " ema(26): the trend turned " + (side == Side.BUY ? "up." : "down.");
        return new Signal(
                candle.symbol() + '-' + candle.ordinal(),
                candle.symbol(),
                candle.timeframe(),
                oscillator ? "rsi(14) 30/70" : "ema(12) x ema(26)",
                side,
                candle,
                inputs,
                reason,
                reading.position(),
                raised - 14,
                raised);
    }

    /** A price on its way, with its averages. */
    private final class Path {

        private final String symbol;
        private final double first;
        private final List<Double> closes = new ArrayList<>();
        private double price;
        private double quick;
        private double slow;
        private double up = 0.5;
        private double down = 0.5;
        private double rsi = 50;
        private double drift;

        Path(String symbol, double first) {
            this.symbol = symbol;
            this.first = first;
            this.price = first;
            this.quick = first;
            this.slow = first;
        }

        Reading next(long start) {
            if (closes.size() % 40 == 0) {
                drift = random.nextGaussian() * 0.00035;
            }
            double open = price;
            price = open * Math.exp(drift + random.nextGaussian() * 0.0009);
            double high = Math.max(open, price) * (1 + Math.abs(random.nextGaussian()) * 0.0004);
            double low = Math.min(open, price) * (1 - Math.abs(random.nextGaussian()) * 0.0004);
            Candle candle = new Candle(
                    symbol, Timeframe.S5, closes.size(), start, open, high, low, price, 800 + random.nextInt(4_000), 6);
            closes.add(price);
            quick += 2.0 / 13 * (price - quick);
            slow += 2.0 / 27 * (price - slow);
            double move = price - open;
            up += (Math.max(0, move) / first * 1_000 - up) / 14;
            down += (Math.max(0, -move) / first * 1_000 - down) / 14;
            rsi = 100 * up / (up + down);
            return new Reading(candle, true, OUTPUTS, NEEDED, values(), new LogPosition(3, offset++), start + 5_000);
        }

        Reading forming(long start) {
            Reading next = next(start);
            return new Reading(next.candle(), false, OUTPUTS, NEEDED, next.values(), next.position(), now);
        }

        private double[] values() {
            int seen = closes.size();
            double mean = closes.subList(Math.max(0, seen - 20), seen).stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
            return new double[] {
                seen < 20 ? Double.NaN : mean,
                seen < 12 ? Double.NaN : quick,
                seen < 26 ? Double.NaN : slow,
                seen < 15 ? Double.NaN : rsi
            };
        }
    }
}
