package org.tickgrid.member;

import com.hazelcast.jet.Job;
import com.hazelcast.jet.JobStatusEvent;
import com.hazelcast.jet.core.JobStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tickgrid.grid.JobEvent;

/** What has happened to the jobs, as far as this member has seen it; counted as {@code tickgrid.job.events}. */
@Component
class JobEvents {

    static final String SUBMITTED = "submitted";
    static final String REPLACED = "replaced";
    static final String RESUMED = "resumed";
    static final String RESTARTED = "restarted";
    static final String STOPPED = "stopped";

    private static final Logger LOG = LoggerFactory.getLogger(JobEvents.class);
    private static final int MOST = 20;

    /** An error of several members can say pages; its beginning says what it is, and the log has all of it. */
    private static final int LONGEST = 200;

    private final MeterRegistry registry;
    private final Deque<JobEvent> newest = new ArrayDeque<>();
    private final Set<Long> watched = new HashSet<>();

    JobEvents(MeterRegistry registry) {
        this.registry = registry;
    }

    synchronized void note(String job, String what, String detail) {
        if (newest.size() == MOST) {
            newest.removeFirst();
        }
        newest.addLast(new JobEvent(System.currentTimeMillis(), job, what, brief(detail)));
        registry.counter("tickgrid.job.events", "job", job, "event", what).increment();
    }

    private static String brief(String detail) {
        return detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST - 1) + "…";
    }

    /** The newest last. */
    synchronized List<JobEvent> newest() {
        return List.copyOf(newest);
    }

    /** From now on hears when the job stops and starts again; once for each job. */
    synchronized void watch(Job job) {
        if (watched.add(job.getId())) {
            try {
                job.addStatusListener(new Ear(String.valueOf(job.getName()))::changed);
            } catch (IllegalStateException e) {
                LOG.debug("Job {} has ended before it could be watched", job.getName(), e);
            }
        }
    }

    private final class Ear {

        private final String job;
        private String reason = "";

        Ear(String job) {
            this.job = job;
        }

        void changed(JobStatusEvent event) {
            if (event.getPreviousStatus() == JobStatus.RUNNING) {
                reason = event.getDescription() == null ? "" : event.getDescription();
                if (event.getNewStatus() != JobStatus.NOT_RUNNING) {
                    note(job, STOPPED, reason);
                }
            } else if (event.getNewStatus() == JobStatus.RUNNING && !reason.isEmpty()) {
                note(job, RESTARTED, reason);
                reason = "";
            }
        }
    }
}
