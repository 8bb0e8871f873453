package org.tickgrid.backtest;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.config.JobConfig;
import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import com.hazelcast.jet.core.metrics.Measurement;
import com.hazelcast.jet.core.processor.Processors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.tickgrid.datasets.BadRows;
import org.tickgrid.datasets.MarketReader;
import org.tickgrid.grid.GridMap;
import org.tickgrid.log.LogSettings;
import org.tickgrid.log.Tally;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Reading;
import org.tickgrid.market.Signal;
import org.tickgrid.pipelines.IndicatorPipeline;
import org.tickgrid.pipelines.JobSettings;
import org.tickgrid.pipelines.SignalPipeline;

/**
 * Runs the jobs of the indicators and of the signals on files, one after the other, in a member of its own. The jobs are
 * those that run live; only the log that they read and the topics that they write to are others.
 */
public final class Backtest implements AutoCloseable {

    private static final String INDICATORS = "indicators";
    private static final String SIGNALS = "signals";
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(5);

    private static final Comparator<Signal> EARLIEST_SIGNAL = Comparator.<Signal>comparingLong(
                    signal -> signal.candle().end())
            .thenComparing(Signal::symbol)
            .thenComparing(Signal::timeframe)
            .thenComparing(signal -> signal.candle().ordinal())
            .thenComparing(Signal::rule);
    private static final Comparator<Candle> EARLIEST_CANDLE = Comparator.comparing(Candle::symbol)
            .thenComparing(Candle::timeframe)
            .thenComparing(Candle::ordinal);

    private final HazelcastInstance member;

    private Backtest(HazelcastInstance member) {
        this.member = member;
    }

    public static Backtest start() {
        return new Backtest(EmbeddedMember.start());
    }

    /**
     * Runs both jobs to the file's end.
     *
     * @param news takes lines for a person: how far it is, which rows were skipped, which records came too late
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when it is not understood
     */
    public BacktestResult run(Dataset file, JobSettings settings, Consumer<String> news) throws IOException {
        check(file);
        forget();
        Progress progress = new Progress(INDICATORS, news);
        progress.offer(member);
        Job indicators = submit(
                INDICATORS,
                IndicatorPipeline.create(
                        log(file, INDICATORS),
                        settings.forIndicators(),
                        IndicatorPipeline.Sinks.maps(ProcessorMetaSupplier.of(RejectionTeller::new))));
        Job signals = submit(
                SIGNALS,
                SignalPipeline.create(
                        log(file, SIGNALS), settings.forSignals(), ProcessorMetaSupplier.of(Processors.noopP())));
        await(List.of(indicators, signals), progress);
        progress.note();
        return new BacktestResult(
                signals(),
                candles(),
                total(indicators, Tally.CANDLES),
                total(indicators, Tally.RECORDS),
                total(indicators, Tally.LATE),
                total(indicators, Tally.INVALID));
    }

    /** What is wrong with the file as a whole is better said before it is read by many. */
    private static void check(Dataset file) throws IOException {
        try (MarketReader reader = file.open(new BadRows(_ -> {}))) {
            reader.next();
        }
    }

    /** What an earlier run has left. */
    private void forget() {
        List.of(GridMap.READINGS, GridMap.FORMING, GridMap.CANDLES, GridMap.TICKS, GridMap.SIGNALS)
                .forEach(map -> map.in(member).clear());
    }

    private LogSettings log(Dataset file, String job) {
        return new LogSettings(new FileLog(file, member.getName(), job), 1);
    }

    private Job submit(String name, DAG dag) {
        return member.getJet().newJob(dag, new JobConfig().setName(name).setStoreMetricsAfterJobCompletion(true));
    }

    private static void await(List<Job> jobs, Progress progress) throws IOException {
        CompletableFuture<?> all =
                CompletableFuture.allOf(jobs.stream().map(Job::getFuture).toArray(CompletableFuture[]::new));
        CompletableFuture<?> firstFailure = new CompletableFuture<>();
        jobs.forEach(job -> job.getFuture().whenComplete((_, e) -> {
            if (e != null) {
                firstFailure.completeExceptionally(e);
            }
        }));
        try {
            CompletableFuture<?> end = CompletableFuture.anyOf(all, firstFailure);
            while (!isDone(end)) {
                progress.note();
            }
        } finally {
            jobs.stream().filter(job -> !job.getFuture().isDone()).forEach(Job::cancel);
        }
    }

    private static boolean isDone(CompletableFuture<?> end) throws IOException {
        try {
            end.get(BETWEEN_NOTES.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a backtest ran", e);
        }
    }

    private static IOException failure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UncheckedIOException unreadable && unreadable.getCause() != null) {
                return new IOException("The file cannot be read: " + unreadable.getCause(), failure);
            }
        }
        throw new IllegalStateException("A job failed", failure);
    }

    private List<Signal> signals() {
        return GridMap.SIGNALS.in(member).values().stream()
                .sorted(EARLIEST_SIGNAL)
                .toList();
    }

    /** A part of the map at a time: its values are many times as large as the candles in them. */
    private List<Candle> candles() {
        List<Candle> candles = new ArrayList<>();
        for (Map.Entry<String, Reading> entry : GridMap.CANDLES.in(member)) {
            candles.add(entry.getValue().candle());
        }
        candles.sort(EARLIEST_CANDLE);
        return candles;
    }

    private static long total(Job job, Tally tally) {
        return job.getMetrics().get(tally.metric()).stream()
                .mapToLong(Measurement::value)
                .sum();
    }

    @Override
    public void close() {
        member.shutdown();
    }
}
