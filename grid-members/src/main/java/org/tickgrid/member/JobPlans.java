package org.tickgrid.member;

import com.hazelcast.cluster.Member;
import com.hazelcast.config.MemberAttributeConfig;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.config.JobConfig;
import com.hazelcast.jet.config.ProcessingGuarantee;
import com.hazelcast.jet.core.DAG;
import com.hazelcast.jet.core.ProcessorMetaSupplier;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tickgrid.log.LogSettings;
import org.tickgrid.log.kafka.KafkaLog;
import org.tickgrid.pipelines.Fingerprint;
import org.tickgrid.pipelines.IndicatorPipeline;
import org.tickgrid.pipelines.JobSettings;
import org.tickgrid.pipelines.KafkaSink;
import org.tickgrid.pipelines.PerformancePipeline;
import org.tickgrid.pipelines.SignalPipeline;
import org.tickgrid.sinks.Reread;

/** The jobs that read the log, as this member's settings want them. */
@Component
class JobPlans {

    static final String INDICATORS = "indicators";
    static final String SIGNALS = "signals";
    static final String PERFORMANCE = "performance";
    static final List<String> NAMES = List.of(INDICATORS, SIGNALS, PERFORMANCE);

    /** The name of a job's argument; and, before the job's name, of a member's attribute. */
    private static final String SETTINGS = "settings";

    /** What comes while a reader rests waits for it: so short where people wait for a change. */
    private static final Duration REST = Duration.ofMillis(2);

    /** Performance is shown a few times a second anyway. */
    private static final Duration LONG_REST = Duration.ofMillis(20);

    /** It is small, where a symbol's forming candles have all their indicators: so more of them are shown. */
    private static final Duration PERFORMANCE_SHOWN = Duration.of(375, ChronoUnit.MICROS);

    private final MemberSettings settings;
    private final KafkaSettings kafka;
    private final JobSettings computed;

    JobPlans(MemberSettings settings, KafkaSettings kafka, JobSettings computed) {
        this.settings = settings;
        this.kafka = kafka;
        this.computed = computed;
    }

    /** Lets the other members know with what settings this one has come. */
    void declare(MemberAttributeConfig attributes) {
        NAMES.forEach(job -> attributes.setAttribute(attribute(job), settings(job)));
    }

    /** Those that a member has come with; null when it does not say. */
    static @Nullable String settings(Member member, String job) {
        return member.getAttribute(attribute(job));
    }

    /** Those that a job runs with; null when it has none, or does not say. */
    static @Nullable String settings(Job job) {
        return job.getConfig().getArgument(SETTINGS);
    }

    private static String attribute(String job) {
        return SETTINGS + "." + job;
    }

    private String settings(String job) {
        return job.equals(INDICATORS)
                ? Fingerprint.of(computed.forIndicators()) + "-" + kafka.readings()
                : Fingerprint.of(computed.forSignals());
    }

    JobConfig config(String job) {
        return config(job, ProcessingGuarantee.EXACTLY_ONCE, settings.snapshotInterval())
                .setArgument(SETTINGS, settings(job));
    }

    static JobConfig config(String job, ProcessingGuarantee guarantee, Duration snapshots) {
        return new JobConfig()
                .setName(job)
                .setProcessingGuarantee(guarantee)
                .setSnapshotIntervalMillis(snapshots.toMillis())
                .setAutoScaling(true)
                .setSuspendOnFailure(true);
    }

    /** @param again what of the log the job's predecessor has read */
    DAG dag(String job, Reread again) {
        return switch (job) {
            case INDICATORS ->
                IndicatorPipeline.create(log(REST).again(again), computed.forIndicators(), indicatorSinks());
            case SIGNALS ->
                SignalPipeline.create(
                        log(REST).again(again), computed.forSignals(), KafkaSink.signals(kafka.cluster()));
            case PERFORMANCE ->
                PerformancePipeline.create(
                        log(LONG_REST).withShown(PERFORMANCE_SHOWN).again(again), computed.forSignals());
            default -> throw new IllegalArgumentException("No job " + job + " reads the log");
        };
    }

    private LogSettings log(Duration rest) {
        return new LogSettings(new KafkaLog(kafka.cluster(), rest), settings.parallelism())
                .withMostKeys(settings.maxSymbols());
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
}
