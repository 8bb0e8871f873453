package org.tickgrid.member;

import com.hazelcast.cluster.Cluster;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.JetService;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.config.JobConfig;
import com.hazelcast.jet.config.ProcessingGuarantee;
import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.JobStatus;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.log.KafkaLog;
import org.tickgrid.log.Log;
import org.tickgrid.log.LogSettings;
import org.tickgrid.market.Topic;
import org.tickgrid.pipelines.FeedPipeline;
import org.tickgrid.pipelines.IndicatorPipeline;
import org.tickgrid.pipelines.JobSettings;
import org.tickgrid.pipelines.KafkaSink;
import org.tickgrid.pipelines.PerformancePipeline;
import org.tickgrid.pipelines.SignalPipeline;
import org.tickgrid.pipelines.SignalSettings;
import org.tickgrid.pipelines.TruthPipeline;

/** The cluster's jobs. The oldest member submits them; the others find them there. */
@Component
class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private static final String INDICATORS = "indicators";
    private static final String SIGNALS = "signals";
    private static final String PERFORMANCE = "performance";
    private static final String TRUTH = "truth";
    private static final List<String> READERS = List.of(INDICATORS, SIGNALS, PERFORMANCE);
    private static final List<String> NAMES = List.of(GridMap.FEEDS, INDICATORS, SIGNALS, PERFORMANCE);

    /** What comes while a reader rests waits for it: so short where people wait for a change. */
    private static final Duration REST = Duration.ofMillis(2);

    /** Performance is shown a few times a second anyway. */
    private static final Duration LONG_REST = Duration.ofMillis(20);

    /** It is one row for a symbol, where a forming candle is one in each timeframe: so more of them are shown. */
    private static final Duration PERFORMANCE_SHOWN = Duration.of(750, ChronoUnit.MICROS);

    /** How much a feed repeats, at most, after a failure: followers drop what they have. */
    private static final Duration FEED_SNAPSHOTS = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final JetService jet;
    private final MemberSettings settings;
    private final KafkaSettings kafka;
    private final JobSettings computed;
    private volatile Map<String, Job> jobs = Map.of();

    Jobs(HazelcastInstance grid, MemberSettings settings, KafkaSettings kafka, JobSettings computed) {
        this.cluster = grid.getCluster();
        this.jet = grid.getJet();
        this.settings = settings;
        this.kafka = kafka;
        this.computed = computed;
    }

    /** All jobs by name; none until they are submitted. */
    Map<String, Job> all() {
        return jobs;
    }

    /** Looks for them anew: they are not those that run. */
    void forget() {
        jobs = Map.of();
    }

    /** Those that read the log, and count what they read. */
    List<Job> readers() {
        return jobs.entrySet().stream()
                .filter(job -> READERS.contains(job.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Until there is a log to read the jobs could only fail. */
    @Scheduled(fixedDelayString = "1s")
    void start() {
        if (!jobs.isEmpty()) {
            return;
        }
        if (!isOldest()) {
            jobs = found();
        } else if (kafka.has(Topic.MARKET)) {
            jobs = submitAll();
            LOG.info("Jobs are submitted: {}", jobs.keySet());
        }
    }

    /** Labels come from a simulator alone, so nothing waits for this job: it starts when there is a topic of them. */
    @Scheduled(fixedDelayString = "10s")
    void startTruth() {
        if (jobs.isEmpty() || !isOldest()) {
            return;
        }
        Job present = jet.getJob(TRUTH);
        if (present == null && kafka.has(Topic.TRUTH)) {
            jet.newJobIfAbsent(
                    TruthPipeline.create(TruthPipeline.labels(kafka.cluster())),
                    config(TRUTH, ProcessingGuarantee.AT_LEAST_ONCE, FEED_SNAPSHOTS));
            LOG.info("Job {} is submitted", TRUTH);
        }
    }

    /** A job that failed keeps its last snapshot and waits. Most failures pass, such as of members that went at a bad moment. */
    @Scheduled(fixedDelayString = "5s")
    void resumeFailed() {
        if (!isOldest()) {
            return;
        }
        for (Job job : jet.getJobs()) {
            if (job.getStatus() == JobStatus.SUSPENDED
                    && job.getSuspensionCause().dueToError()) {
                LOG.warn(
                        "Job {} failed and is resumed: {}",
                        job.getName(),
                        job.getSuspensionCause().errorCause());
                job.resume();
            }
        }
    }

    /** The jobs that there always are. */
    List<String> names() {
        return NAMES;
    }

    boolean isOldest() {
        return cluster.getMembers().iterator().next().localMember();
    }

    /** What the oldest member submitted; none while it has not submitted all. */
    private Map<String, Job> found() {
        Map<String, Job> found = new LinkedHashMap<>();
        for (String name : NAMES) {
            Job job = jet.getJob(name);
            if (job == null) {
                return Map.of();
            }
            found.put(name, job);
        }
        return found;
    }

    private Map<String, Job> submitAll() {
        SignalSettings signals = computed.forSignals();
        Map<String, Job> submitted = new LinkedHashMap<>();
        submitted.put(
                GridMap.FEEDS,
                jet.newJobIfAbsent(
                        FeedPipeline.create(GridMap.FOLLOWED),
                        config(GridMap.FEEDS, ProcessingGuarantee.AT_LEAST_ONCE, FEED_SNAPSHOTS)));
        submit(submitted, INDICATORS, IndicatorPipeline.create(log(), computed.forIndicators(), indicatorSinks()));
        submit(submitted, SIGNALS, SignalPipeline.create(log(), signals, KafkaSink.signals(kafka.cluster())));
        submit(
                submitted,
                PERFORMANCE,
                PerformancePipeline.create(log(LONG_REST).withShown(PERFORMANCE_SHOWN), signals));
        return submitted;
    }

    private LogSettings log() {
        return log(REST);
    }

    private LogSettings log(Duration rest) {
        return new LogSettings(topic(rest), settings.parallelism()).withMostKeys(settings.maxSymbols());
    }

    private Log topic(Duration rest) {
        return new KafkaLog(kafka.cluster(), rest);
    }

    private IndicatorPipeline.Sinks indicatorSinks() {
        ProcessorMetaSupplier rejected = KafkaSink.rejected(kafka.cluster());
        return switch (kafka.readings()) {
            case NONE -> IndicatorPipeline.Sinks.maps(rejected);
            case AT_LEAST_ONCE ->
                new IndicatorPipeline.Sinks(true, KafkaSink.readings(kafka.cluster(), false), rejected);
            case EXACTLY_ONCE -> new IndicatorPipeline.Sinks(true, KafkaSink.readings(kafka.cluster(), true), rejected);
        };
    }

    private void submit(Map<String, Job> submitted, String name, DAG dag) {
        submitted.put(
                name,
                jet.newJobIfAbsent(dag, config(name, ProcessingGuarantee.EXACTLY_ONCE, settings.snapshotInterval())));
    }

    private static JobConfig config(String name, ProcessingGuarantee guarantee, Duration snapshots) {
        return new JobConfig()
                .setName(name)
                .setProcessingGuarantee(guarantee)
                .setSnapshotIntervalMillis(snapshots.toMillis())
                .setAutoScaling(true)
                .setSuspendOnFailure(true);
    }
}
