package org.tickgrid.member;

import com.hazelcast.cluster.Cluster;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.JetService;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.config.ProcessingGuarantee;
import com.hazelcast.jet.core.JobNotFoundException;
import com.hazelcast.jet.core.JobStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Topic;
import org.tickgrid.pipelines.FeedPipeline;
import org.tickgrid.pipelines.TruthPipeline;
import org.tickgrid.sinks.Reread;

/** The cluster's jobs. The oldest member submits them; the others find them there. */
@Component
class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private static final String TRUTH = "truth";
    private static final List<String> NAMES =
            Stream.concat(Stream.of(GridMap.FEEDS), JobPlans.NAMES.stream()).toList();

    /** How much a feed repeats, at most, after a failure: followers drop what they have. */
    private static final Duration FEED_SNAPSHOTS = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final JetService jet;
    private final KafkaSettings kafka;
    private final JobPlans plans;
    private final JobEvents events;
    private volatile Map<String, Job> jobs = Map.of();

    Jobs(HazelcastInstance grid, KafkaSettings kafka, JobPlans plans, JobEvents events) {
        this.cluster = grid.getCluster();
        this.jet = grid.getJet();
        this.kafka = kafka;
        this.plans = plans;
        this.events = events;
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
                .filter(job -> JobPlans.NAMES.contains(job.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Until there is a log to read the jobs could only fail. A job that has ended gets, or has, a successor of its name. */
    @Scheduled(fixedDelayString = "1s")
    void start() {
        if (!jobs.isEmpty()) {
            if (jobs.values().stream().anyMatch(Jobs::isOver)) {
                jobs = found();
            }
        } else if (!isOldest()) {
            jobs = found();
        } else if (kafka.has(Topic.MARKET)) {
            jobs = submitAll();
            LOG.info("Jobs are submitted: {}", jobs.keySet());
        }
        if (isOldest()) {
            jobs.values().forEach(events::watch);
        }
    }

    /**
     * It asks, and does not wait for {@link Job#getFuture()}: that question stays open with the oldest member as long as the
     * job runs, even when the one that asked is gone; and when it comes back on its old address, a question of the same number
     * is taken for the old one, and is never answered.
     */
    private static boolean isOver(Job job) {
        try {
            return job.getStatus().isTerminal();
        } catch (JobNotFoundException e) {
            LOG.debug("A job is forgotten", e);
            return true;
        }
    }

    /** Puts a job into the place of one that has ended. */
    void submit(String name, Reread again) {
        jet.newJobIfAbsent(plans.dag(name, again), plans.config(name));
        jobs = found();
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
                    JobPlans.config(TRUTH, ProcessingGuarantee.AT_LEAST_ONCE, FEED_SNAPSHOTS));
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
                events.note(String.valueOf(job.getName()), JobEvents.RESUMED, "after a failure");
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
        Map<String, Job> submitted = new LinkedHashMap<>();
        submitted.put(
                GridMap.FEEDS,
                jet.newJobIfAbsent(
                        FeedPipeline.create(GridMap.FOLLOWED),
                        JobPlans.config(GridMap.FEEDS, ProcessingGuarantee.AT_LEAST_ONCE, FEED_SNAPSHOTS)));
        for (String name : JobPlans.NAMES) {
            submitted.put(name, jet.newJobIfAbsent(plans.dag(name, Reread.NONE), plans.config(name)));
        }
        submitted.keySet().forEach(name -> events.note(name, JobEvents.SUBMITTED, ""));
        return submitted;
    }
}
