package org.tickgrid.member;

import com.hazelcast.config.EventJournalConfig;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.core.JobStatus;
import com.hazelcast.jet.core.metrics.Measurement;
import com.hazelcast.jet.core.metrics.MetricNames;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.GridMap;
import org.tickgrid.grid.Vitals.FeedState;
import org.tickgrid.grid.Vitals.JobState;

/** How the jobs and the feeds of the whole cluster are. One member is enough to look at that: the oldest. */
@Component
class Overview {

    private static final long UNKNOWN = -1;

    private final HazelcastInstance grid;
    private final Jobs jobs;
    private final Replacements replacements;
    private volatile List<JobState> states = List.of();

    Overview(HazelcastInstance grid, Jobs jobs, Replacements replacements) {
        this.grid = grid;
        this.jobs = jobs;
        this.replacements = replacements;
    }

    /** Asks anew. It may take as long as the grid's calls may. */
    void renew() {
        states = jobs.isOldest()
                ? grid.getJet().getJobs().stream()
                        .filter(job -> job.getName() != null)
                        .flatMap(this::state)
                        .sorted(Comparator.comparing(JobState::job))
                        .toList()
                : List.of();
    }

    /** None of a job that has ended: another has its name. */
    private Stream<JobState> state(Job job) {
        JobStatus status = job.getStatus();
        if (status.isTerminal()) {
            return Stream.empty();
        }
        List<Measurement> bytes = job.getMetrics().get(MetricNames.SNAPSHOT_BYTES);
        return Stream.of(new JobState(
                String.valueOf(job.getName()),
                status.name(),
                job.getSubmissionTime(),
                bytes.isEmpty()
                        ? UNKNOWN
                        : bytes.stream().mapToLong(Measurement::value).sum(),
                replacements.settings(job),
                replacements.others(job)));
    }

    /** By name; empty on every member but the oldest. */
    List<JobState> jobs() {
        return states;
    }

    /** By map; empty on every member but the oldest. */
    List<FeedState> feeds() {
        return states.isEmpty()
                ? List.of()
                : GridMap.FOLLOWED.stream().map(this::feed).toList();
    }

    private FeedState feed(GridMap<String, ?> map) {
        EventJournalConfig journal = grid.getConfig().findMapConfig(map.name()).getEventJournalConfig();
        return new FeedState(
                map.name(),
                journal.getCapacity(),
                grid.getConfig().findRingbufferConfig(map.feed()).getCapacity());
    }
}
