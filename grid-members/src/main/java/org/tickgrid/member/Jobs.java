package org.tickgrid.member;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.JetService;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.config.JobConfig;
import com.hazelcast.jet.config.ProcessingGuarantee;
import com.hazelcast.jet.core.DAG;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.FeedPipeline;
import org.tickgrid.grid.GridMap;
import org.tickgrid.log.LogSettings;
import org.tickgrid.pipelines.IndicatorPipeline;
import org.tickgrid.pipelines.KafkaSink;
import org.tickgrid.pipelines.PerformancePipeline;
import org.tickgrid.pipelines.SignalPipeline;
import org.tickgrid.pipelines.SignalSettings;

/** The cluster's jobs. Whichever member comes first submits them; the others find them there. */
@Component
class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final JetService jet;
    private final MemberSettings settings;
    private final KafkaSettings kafka;
    private volatile Map<String, Job> jobs = Map.of();

    Jobs(HazelcastInstance grid, MemberSettings settings, KafkaSettings kafka) {
        this.jet = grid.getJet();
        this.settings = settings;
        this.kafka = kafka;
    }

    /** All jobs by name; none until they are submitted. */
    Map<String, Job> all() {
        return jobs;
    }

    /** Submits once there is a log to read: until then the jobs could only fail. */
    @Scheduled(fixedDelayString = "1s")
    void submit() {
        if (jobs.isEmpty() && kafka.hasMarket()) {
            Map<String, Job> submitted = submitAll();
            jobs = submitted;
            LOG.info("Jobs are submitted: {}", submitted.keySet());
        }
    }

    private Map<String, Job> submitAll() {
        LogSettings log = new LogSettings(kafka.bootstrapServers(), settings.parallelism());
        SignalSettings signals = settings.signalSettings();
        Map<String, Job> submitted = new LinkedHashMap<>();
        for (GridMap<String, ?> map : GridMap.FOLLOWED) {
            submitted.put(
                    map.feed(),
                    jet.newJobIfAbsent(
                            FeedPipeline.create(map), config(map.feed(), ProcessingGuarantee.AT_LEAST_ONCE)));
        }
        submit(
                submitted,
                "indicators",
                IndicatorPipeline.create(
                        log, settings.indicatorSettings(), KafkaSink.rejected(kafka.bootstrapServers())));
        submit(submitted, "signals", SignalPipeline.create(log, signals, KafkaSink.signals(kafka.bootstrapServers())));
        submit(submitted, "performance", PerformancePipeline.create(log, signals));
        return submitted;
    }

    private void submit(Map<String, Job> submitted, String name, DAG dag) {
        submitted.put(name, jet.newJobIfAbsent(dag, config(name, ProcessingGuarantee.EXACTLY_ONCE)));
    }

    private JobConfig config(String name, ProcessingGuarantee guarantee) {
        return new JobConfig()
                .setName(name)
                .setProcessingGuarantee(guarantee)
                .setSnapshotIntervalMillis(settings.snapshotInterval().toMillis())
                .setAutoScaling(true);
    }
}
