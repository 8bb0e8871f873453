package org.tickgrid.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.jet.Job;
import com.hazelcast.jet.config.JobConfig;
import com.hazelcast.jet.config.ProcessingGuarantee;
import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.metrics.Measurement;
import com.hazelcast.jet.core.processor.SinkProcessors;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.TestGrid;
import org.tickgrid.indicators.Indicator;
import org.tickgrid.indicators.IndicatorSet;
import org.tickgrid.log.LogSettings;
import org.tickgrid.log.Rejection;
import org.tickgrid.log.Tally;
import org.tickgrid.market.FeedJson;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.signals.Rule;
import org.tickgrid.signals.SignalDigest;
import org.tickgrid.signals.SignalRule;

/** The jobs as they run, with snapshots, and {@link PlainPipeline} on one log. */
class FastPathTest {

    private static final MixedLog LOG = new MixedLog(100_000, 36);
    private static final int PROCESSORS = 2;
    private static final Duration LAG = Duration.ofSeconds(2);

    private static final IndicatorSettings INDICATORS = new IndicatorSettings(
            List.of(Timeframe.TICK, Timeframe.S1, Timeframe.S5, Timeframe.M1, Timeframe.M5, Timeframe.H1),
            new IndicatorSet(Stream.of("sma(20)", "ema(12)", "rsi(14)", "macd(12,26,9)", "bollinger(20,2)", "vwap")
                    .map(Indicator::of)
                    .toList()),
            LAG);

    private static final SignalSettings SIGNALS = new SignalSettings(
            List.of(
                    rule("threshold(rsi(14),30,70,5)", Timeframe.TICK),
                    rule("crossover(ema(12),ema(26))", Timeframe.S1),
                    rule("any(reentry(bollinger(20,2)),crossover(ema(3),ema(8)))", Timeframe.S5),
                    rule("all(crossover(ema(3),ema(8)),trend(ema(5),1m),sentiment(0.1,1h))", Timeframe.S5)),
            LAG);

    private static final TestGrid GRID = new TestGrid(100);

    private static Job indicators;

    @BeforeAll
    static void runAll() {
        LogSettings log = new LogSettings(LOG, PROCESSORS);
        indicators = run(IndicatorPipeline.create(
                log,
                INDICATORS,
                new IndicatorPipeline.Sinks(false, new Told.Factory(), SinkProcessors.writeListP("rejected"))));
        run(SignalPipeline.create(log, SIGNALS, SinkProcessors.writeListP("signals")));
        GRID.member()
                .getJet()
                .newJob(PlainPipeline.create(LOG, INDICATORS, SIGNALS))
                .join();
    }

    private static Job run(DAG dag) {
        JobConfig config = new JobConfig()
                .setProcessingGuarantee(ProcessingGuarantee.EXACTLY_ONCE)
                .setSnapshotIntervalMillis(100)
                .setStoreMetricsAfterJobCompletion(true);
        Job job = GRID.member().getJet().newJob(dag, config);
        job.join();
        return job;
    }

    @AfterAll
    static void close() {
        GRID.close();
    }

    @Test
    void theLogHoldsAllThatCanComeAbout() {
        assertThat(Stream.of(Tally.INVALID, Tally.REPEATED, Tally.LATE).mapToLong(FastPathTest::count))
                .allMatch(count -> count > 500);
        assertThat(GRID.member().<Signal>getList("signals"))
                .extracting(signal -> signal.rule())
                .contains(SIGNALS.rules().stream()
                        .map(rule -> rule.rule().specification())
                        .toArray(String[]::new));
    }

    @Test
    void everySymbolHasTheSameReadingsInTheSameOrder() {
        assertThat(readings(Told.READINGS))
                .hasSize(LOG.symbols())
                .isEqualTo(readings(GRID.member().getList(PlainPipeline.READINGS)));
    }

    @Test
    void theSameSignalsAreRaised() {
        assertThat(signals("signals")).isEqualTo(signals(PlainPipeline.SIGNALS));
    }

    @Test
    void theSameBarsAreLate() {
        assertThat(GRID.member().<Rejection>getList("rejected").stream()
                        .filter(rejection -> rejection.reason().equals("late"))
                        .map(Rejection::position))
                .containsExactlyInAnyOrderElementsOf(GRID.member().<LogPosition>getList(PlainPipeline.LATE));
    }

    /** Of each symbol how many readings, and the digest of all in their order, as the world gets them. */
    private static Map<String, String> readings(List<Reading> readings) {
        return readings.stream()
                .collect(Collectors.groupingBy(
                        reading -> reading.candle().symbol(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), FastPathTest::digest)));
    }

    private static String digest(List<Reading> readings) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            readings.forEach(reading -> sha256.update(FeedJson.write(reading)));
            return readings.size() + " sha256:" + HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signals(String list) {
        List<Signal> signals = GRID.member().getList(list);
        return signals.size() + " in all, " + SignalDigest.of(signals, 0);
    }

    private static long count(Tally tally) {
        return indicators.getMetrics().get(tally.metric()).stream()
                .mapToLong(Measurement::value)
                .sum();
    }

    private static SignalRule rule(String specification, Timeframe timeframe) {
        return new SignalRule(Rule.of(specification), timeframe, Duration.ofSeconds(30));
    }
}
