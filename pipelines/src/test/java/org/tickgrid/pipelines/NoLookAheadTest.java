package org.tickgrid.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tickgrid.candles.SymbolCandles;
import org.tickgrid.indicators.Candles;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Clock;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.NewsSentiment;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.signals.Rule;
import org.tickgrid.signals.SignalRule;
import org.tickgrid.sinks.Reread;

/**
 * A rule of minutes that asks the last hour that had ended, and the news, on weeks of trades with bars out of order
 * and with breaks over which one record closes minutes and hours at once.
 */
class NoLookAheadTest {

    private static final String RULE = "crossover(ema(3),ema(8))";
    private static final String FILTERED = "all(" + RULE + ",trend(ema(5),1h),sentiment(0.1,4h))";
    private static final long HOUR = Timeframe.H1.millis();

    private static final List<MarketRecord> RECORDS = records();

    @Test
    void raisesTheSameSignalsWhereverTheFutureIsCutOff() {
        List<Signal> all = signals(FILTERED, RECORDS);
        assertThat(all).hasSizeGreaterThan(50);
        for (int cut = 0; cut < RECORDS.size(); cut += 97) {
            long end = cut;
            assertThat(signals(FILTERED, RECORDS.subList(0, cut)))
                    .as("signals of the first %d records", cut)
                    .extracting(Signal::id, Signal::inputs)
                    .isEqualTo(all.stream()
                            .filter(signal -> signal.position().offset() < end)
                            .map(signal -> tuple(signal.id(), signal.inputs()))
                            .toList());
        }
    }

    @Test
    void raisesTheSameSignalsWhateverTheFutureBrings() {
        for (long hours = 20; hours < 300; hours += 13) {
            long turn = RECORDS.getFirst().time() + hours * HOUR;
            List<Signal> before = upTo(turn, signals(FILTERED, RECORDS));
            assertThat(upTo(turn, signals(FILTERED, withAnotherFuture(turn))))
                    .extracting(Signal::id)
                    .isEqualTo(before.stream().map(Signal::id).toList());
        }
    }

    @Test
    void asksTheLastHourThatHadEndedAndNoneThatHadNot() {
        // Given
        List<Candle> hours = closed(Timeframe.H1);
        double[] trend = Candles.values("ema(5)", hours);
        List<String> expected = new ArrayList<>();
        for (Signal signal : signals(RULE, RECORDS)) {
            int hour = lastThatHadEnded(hours, signal.candle().end());
            double news = newest(signal.position().offset(), signal.candle().end() - 4 * HOUR);
            double distance = hour < 0 ? Double.NaN : hours.get(hour).close() - trend[hour];
            boolean passes = signal.side() == Side.BUY ? distance > 0 && news >= 0.1 : distance < 0 && news <= -0.1;
            if (passes) {
                expected.add(signal.side() + " " + signal.candle().end());
            }
        }

        // When
        List<Signal> signals = signals(FILTERED, RECORDS);

        // Then
        assertThat(signals)
                .extracting(signal -> signal.side() + " " + signal.candle().end())
                .isEqualTo(expected);
    }

    private static int lastThatHadEnded(List<Candle> hours, long time) {
        int last = -1;
        while (last + 1 < hours.size() && hours.get(last + 1).end() <= time) {
            last++;
        }
        return last;
    }

    /** The score of the newest news that stood before {@code offset}; NaN when it is older than {@code oldest}. */
    private static double newest(long offset, long oldest) {
        NewsSentiment newest = null;
        for (MarketRecord record : RECORDS.subList(0, (int) offset)) {
            if (record instanceof NewsSentiment news && (newest == null || news.time() >= newest.time())) {
                newest = news;
            }
        }
        return newest == null || newest.time() < oldest ? Double.NaN : newest.score();
    }

    private static List<Candle> closed(Timeframe timeframe) {
        List<Candle> closed = new ArrayList<>();
        SymbolCandles candles = new SymbolCandles("ACME", List.of(timeframe), 2_000);
        RECORDS.forEach(record -> candles.take(record, (_, candle) -> closed.add(candle)));
        return closed;
    }

    private static List<Signal> upTo(long time, List<Signal> signals) {
        return signals.stream().filter(signal -> signal.candle().end() <= time).toList();
    }

    private static List<Signal> signals(String rule, List<MarketRecord> records) {
        SignalRule watched = new SignalRule(Rule.of(rule), Timeframe.M1, Duration.ZERO);
        SignalSettings settings = new SignalSettings(List.of(watched), Duration.ofSeconds(2));
        return new FoldRun(symbol -> new SignalFold(symbol, settings, Reread.NONE))
                .take(records.toArray(MarketRecord[]::new))
                .emitted(Signal.class);
    }

    private static List<MarketRecord> withAnotherFuture(long turn) {
        List<MarketRecord> records = new ArrayList<>(
                RECORDS.stream().filter(record -> record.time() < turn).toList());
        records.add(Bar.trade("ACME", turn, 1, 1));
        records.add(Bar.trade("ACME", turn + 1_000, 9_999, 1));
        records.add(new Clock("ACME", turn + 3 * HOUR, false));
        return records;
    }

    /** About a trade every 20 seconds, with breaks; some are a second out of order. */
    private static List<MarketRecord> records() {
        Random random = new Random(11);
        List<MarketRecord> records = new ArrayList<>();
        long time = 1_700_000_000_000L / HOUR * HOUR;
        double price = 100;
        for (int i = 0; i < 15_000; i++) {
            time += random.nextInt(40_000);
            if (random.nextInt(40) == 0) {
                time += HOUR * (5 + random.nextInt(20)) / 10;
            }
            if (random.nextInt(50) == 0) {
                records.add(new NewsSentiment("ACME", time, random.nextDouble(-1, 1), 0.5));
            }
            price *= Math.exp(random.nextGaussian() * 0.001);
            records.add(Bar.trade("ACME", time - (random.nextInt(10) == 0 ? random.nextInt(1_000) : 0), price, 1));
        }
        return records;
    }
}
