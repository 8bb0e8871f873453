package org.tickgrid.benchmarks.scale;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.core.JobStatus;
import com.hazelcast.jet.core.metrics.Measurement;
import com.hazelcast.jet.core.metrics.MetricTags;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tickgrid.log.Tally;

/**
 * How far the jobs that read the log were at one moment.
 *
 * @param jobs each of them
 */
public record Progress(List<OfJob> jobs) {

    private static final List<String> NAMES = List.of("indicators", "signals", "performance");

    /**
     * @param records that it has taken
     * @param millis when it said so, epoch milliseconds; 0 before it has
     * @param members on which it runs
     */
    public record OfJob(long records, long millis, Set<String> members) {}

    /** As it is now; of a job that does not run nothing. */
    public static Progress of(HazelcastInstance client) {
        return new Progress(NAMES.stream().map(name -> ofJob(client, name)).toList());
    }

    private static OfJob ofJob(HazelcastInstance client, String name) {
        long records = 0;
        long millis = 0;
        Set<String> members = new HashSet<>();
        for (Measurement measured : counts(client, name)) {
            records += measured.value();
            millis = Math.max(millis, measured.timestamp());
            members.add(measured.tag(MetricTags.MEMBER));
        }
        return new OfJob(records, millis, members);
    }

    private static List<Measurement> counts(HazelcastInstance client, String name) {
        try {
            Job job = client.getJet().getJob(name);
            return job == null || job.getStatus() != JobStatus.RUNNING
                    ? List.of()
                    : job.getMetrics().get(Tally.RECORDS.metric());
        } catch (HazelcastException | IllegalStateException e) {
            // Such as when it ends between two questions.
            return List.of();
        }
    }

    /** Records that all jobs have taken. */
    public long records() {
        return jobs.stream().mapToLong(OfJob::records).min().orElse(0);
    }

    /** Of the job that is furthest behind. */
    public long millis() {
        return jobs.stream()
                .min((a, b) -> Long.compare(a.records(), b.records()))
                .map(OfJob::millis)
                .orElse(0L);
    }

    /** When the last of the jobs said how far it was, by the clock of this machine. */
    long newestMillis() {
        return jobs.stream().mapToLong(OfJob::millis).max().orElse(0);
    }

    /** Whether every job runs on so many members and is further than it was. */
    boolean flowsOn(int members, Progress before) {
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i).members().size() != members
                    || jobs.get(i).records() <= before.jobs.get(i).records()) {
                return false;
            }
        }
        return true;
    }
}
