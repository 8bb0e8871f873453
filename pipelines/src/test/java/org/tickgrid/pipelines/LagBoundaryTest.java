package org.tickgrid.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.hazelcast.jet.Job;
import com.hazelcast.jet.config.JobConfig;
import com.hazelcast.jet.core.processor.SinkProcessors;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.TestGrid;
import org.tickgrid.indicators.Close;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.log.LogSettings;
import org.tickgrid.log.Rejection;
import org.tickgrid.log.Tally;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Timeframe;

/**
 * The whole indicators job on records just within the lag of two seconds, and just beyond it. The first minute is
 * [0, 60) seconds.
 */
class LagBoundaryTest {

    private static final TestGrid GRID = new TestGrid(100);
    private static final String REJECTED = "rejected";

    private static Job job = run();

    @BeforeAll
    static void awaitTheEnd() {
        job.join();
    }

    @AfterAll
    static void close() {
        GRID.close();
    }

    private static Job run() {
        ListedLog log = new ListedLog()
                .add("a/1", bar("0", "10", "1"))
                .add("a/2", bar("61.999", "12", "2"))
                .add("a/3", bar("59.999", "14", "4"))
                .add("a/3", bar("59.999", "14", "4"))
                .add("a/4", bar("59.998", "99", "8"))
                .add("a/4", bar("59.998", "99", "8"))
                .add("a/5", bar("59.999", "NaN", "1"))
                .add("a/6", bar("59.999", "1e999", "1"))
                .add("a/7", bar("59.999", "10", "Infinity"))
                .add("a/8", bar("61.998", "11", "16"))
                .add("a/9", bar("62", "13", "32"))
                .add("a/10", bar("60", "15", "64"))
                .add("a/11", bar("59.999", "99", "128"))
                .add("a/12", "{\"data_type\":\"clock\",\"stock_symbol\":\"ACME\",\"timestamp\":62,\"end\":true}");
        IndicatorSettings settings = new IndicatorSettings(
                List.of(Timeframe.TICK, Timeframe.M1), new IndicatorSet(List.of(new Close())), Duration.ofSeconds(2));
        JobConfig config = new JobConfig().setStoreMetricsAfterJobCompletion(true);
        return GRID.member()
                .getJet()
                .newJob(
                        IndicatorPipeline.create(
                                new LogSettings(log, 1),
                                settings,
                                IndicatorPipeline.Sinks.maps(SinkProcessors.writeListP(REJECTED))),
                        config);
    }

    @Test
    void aBarAsOldAsTheLagAllowsIsInItsCandleAndOneAMillisecondOlderIsNot() {
        assertThat(candle(0)).isEqualTo(new Candle("ACME", Timeframe.M1, 0, 0, 10, 14, 10, 14, 5, 2));
        assertThat(candle(60_000)).isEqualTo(new Candle("ACME", Timeframe.M1, 1, 60_000, 15, 15, 11, 13, 114, 4));
        assertThat(GridMap.CANDLES.in(GRID.member()).size()).isEqualTo(2);
    }

    @Test
    void whatIsLateOrNoNumberIsRejectedWithItsPlaceAndItsReason() {
        assertThat(GRID.member().<Rejection>getList(REJECTED))
                .extracting(
                        rejection -> rejection.position().offset(),
                        Rejection::field,
                        Rejection::value,
                        Rejection::reason)
                .containsExactly(
                        tuple(4L, "timestamp", "59.998", "late"),
                        tuple(6L, "opening_price", "NaN", "must be a finite number"),
                        tuple(7L, "opening_price", "1e999", "must be a finite number"),
                        tuple(8L, "volume", "Infinity", "must be a finite number"),
                        tuple(12L, "timestamp", "59.999", "late"));
    }

    @Test
    void everyRecordIsCountedAsOneThing() {
        assertThat(count(Tally.RECORDS)).isEqualTo(14);
        assertThat(count(Tally.REPEATED)).isEqualTo(2);
        assertThat(count(Tally.INVALID)).isEqualTo(3);
        assertThat(count(Tally.LATE)).isEqualTo(2);
    }

    @Test
    void aLateBarIsATickLikeAnyOther() {
        assertThat(GridMap.TICKS.in(GRID.member()).get("ACME"))
                .satisfies(ticks -> assertThat(ticks.newest(99)).hasSize(8));
    }

    private static @Nullable Candle candle(long start) {
        Reading reading = GridMap.CANDLES.in(GRID.member()).get(GridMap.candle("ACME", Timeframe.M1, start));
        return reading == null ? null : reading.candle();
    }

    private static long count(Tally tally) {
        return job.getMetrics().get(tally.metric()).getFirst().value();
    }

    private static String bar(String seconds, String price, String volume) {
        return """
                {"stock_symbol":"ACME","timestamp":%s,"opening_price":%s,"high":%s,"low":%s,"closing_price":%s,"volume":%s}
                """.formatted(seconds, price, price, price, price, volume).strip();
    }
}
