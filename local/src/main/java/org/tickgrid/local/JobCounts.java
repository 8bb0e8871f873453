package org.tickgrid.local;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.core.metrics.Measurement;
import org.tickgrid.log.Tally;

/** What the jobs of a cluster have counted, asked for from outside. */
public final class JobCounts {

    private final HazelcastInstance client;

    public JobCounts(HazelcastInstance client) {
        this.client = client;
    }

    /** 0 when the cluster does not say. */
    public long of(String job, Tally tally) {
        try {
            Job found = client.getJet().getJob(job);
            return found == null
                    ? 0
                    : found.getMetrics().get(tally.metric()).stream()
                            .mapToLong(Measurement::value)
                            .sum();
        } catch (HazelcastException | IllegalStateException e) {
            return 0;
        }
    }
}
