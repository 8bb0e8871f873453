package org.tickgrid.pipelines;

import com.hazelcast.jet.Traversers;
import com.hazelcast.jet.pipeline.BatchStage;
import com.hazelcast.jet.pipeline.Pipeline;
import com.hazelcast.jet.pipeline.Sinks;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.indicators.Series;
import org.tickgrid.log.LogEntry;
import org.tickgrid.log.RawRecord;
import org.tickgrid.market.Candle;
import org.tickgrid.market.InvalidRecordException;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.MarketJson;
import org.tickgrid.market.NewsSentiment;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.market.Topic;
import org.tickgrid.signals.RuleWatch;

/**
 * What the jobs compute, the obvious way: a step for each thought, each keyed by symbol. It is for reading and for
 * comparing: it takes several times as long as the jobs, which keep a symbol's state where its partition is read.
 *
 * <pre>
 * log ──► records ──► no repeats ─┬─► candles ──► list "plain-readings"
 *                                 │      └─► list "plain-late"
 *                                 └─► candles of the rules ──► list "plain-signals"
 * </pre>
 */
final class PlainPipeline {

    static final String READINGS = "plain-readings";
    static final String LATE = "plain-late";
    static final String SIGNALS = "plain-signals";

    private PlainPipeline() {}

    /** A record and the number that its producer gave it. */
    private record Delivery(LogEntry entry, @Nullable String number) {}

    static Pipeline create(MixedLog log, IndicatorSettings indicators, SignalSettings signals) {
        Pipeline p = Pipeline.create().setPreserveOrder(true);

        BatchStage<LogEntry> entries =
                p.readFrom(log.source()).map(PlainPipeline::read).apply(PlainPipeline::withoutRepeats);

        BatchStage<PlainCandles.Step> steps =
                candles(entries, indicators.timeframes(), indicators.lag().toMillis());
        readings(steps, indicators.indicators()).writeTo(Sinks.list(READINGS));
        steps.filter(PlainCandles.Step::late)
                .map(step -> step.entry().position())
                .writeTo(Sinks.list(LATE));

        candles(entries, signals.timeframes(), signals.lag().toMillis())
                .apply(ruled -> signals(ruled, signals))
                .writeTo(Sinks.list(SIGNALS));
        return p;
    }

    /** Null for what cannot be read, or stands where its key has no place. */
    private static @Nullable Delivery read(ConsumerRecord<ByteBuffer, ByteBuffer> raw) {
        try {
            if (raw.value() == null) {
                return null;
            }
            LogEntry entry = new LogEntry(
                    MarketJson.read(Utils.toArray(raw.value())),
                    new LogPosition(raw.partition(), raw.offset()),
                    raw.timestamp(),
                    RawRecord.of(raw));
            boolean inPlace = MixedRecords.partition(entry.record().key()) == raw.partition();
            return inPlace ? new Delivery(entry, MixedLog.header(raw, Topic.SEQUENCE)) : null;
        } catch (InvalidRecordException e) {
            return null;
        }
    }

    private static BatchStage<LogEntry> withoutRepeats(BatchStage<Delivery> deliveries) {
        return deliveries
                .groupingKey(delivery -> delivery.entry().record().key())
                .mapStateful(
                        NewestNumber::new,
                        (newest, key, delivery) -> newest.isRepeat(delivery.number()) ? null : delivery.entry());
    }

    private static BatchStage<PlainCandles.Step> candles(
            BatchStage<LogEntry> entries, List<Timeframe> timeframes, long lag) {
        return entries.groupingKey(entry -> entry.record().key())
                .mapStateful(() -> new PlainCandles(timeframes, lag), (candles, key, entry) -> candles.take(entry));
    }

    private static BatchStage<Reading> readings(BatchStage<PlainCandles.Step> steps, IndicatorSet indicators) {
        return steps.groupingKey(step -> step.entry().record().key())
                .flatMapStateful(
                        () -> new EnumMap<Timeframe, Series>(Timeframe.class),
                        (series, key, step) -> Traversers.traverseStream(step.closed().stream()
                                .map(candle -> reading(series, indicators, candle, step.entry()))));
    }

    private static Reading reading(
            Map<Timeframe, Series> series, IndicatorSet indicators, Candle candle, LogEntry entry) {
        double[] values = series.computeIfAbsent(candle.timeframe(), timeframe -> new Series(indicators))
                .next(candle);
        return new Reading(
                candle, true, indicators.outputs(), indicators.needed(), values, entry.position(), entry.received());
    }

    private static BatchStage<Signal> signals(BatchStage<PlainCandles.Step> steps, SignalSettings settings) {
        return steps.groupingKey(step -> step.entry().record().key())
                .flatMapStateful(
                        () -> settings.rules().stream().map(RuleWatch::new).toList(), (watches, key, step) -> {
                            if (step.entry().record() instanceof NewsSentiment news) {
                                watches.forEach(watch -> watch.take(news));
                            }
                            return Traversers.traverseStream(step.closed().stream()
                                    .flatMap(candle ->
                                            watches.stream().map(watch -> signal(watch, candle, step.entry())))
                                    .filter(Objects::nonNull));
                        });
    }

    private static @Nullable Signal signal(RuleWatch watch, Candle candle, LogEntry entry) {
        return watch.next(candle, entry.position(), entry.received());
    }

    /** The newest number of the producer that wrote last. */
    private static final class NewestNumber {

        private String producer = "";
        private long newest;

        boolean isRepeat(@Nullable String number) {
            if (number == null) {
                return false;
            }
            String[] parts = number.split("/", 2);
            long present = Long.parseLong(parts[1]);
            if (parts[0].equals(producer) && present <= newest) {
                return true;
            }
            producer = parts[0];
            newest = present;
            return false;
        }
    }
}
