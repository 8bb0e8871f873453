package org.tickgrid.member;

import com.hazelcast.jet.Job;
import com.hazelcast.jet.core.JobStatus;
import com.hazelcast.jet.core.metrics.JobMetrics;
import com.hazelcast.jet.core.metrics.Measurement;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tickgrid.log.Tally;

/**
 * How the jobs are and what they have counted, of the whole cluster and since the log's beginning, as {@code
 * tickgrid.job.…}. Every member says the same of this.
 */
@Component
class JobMeters {

    private final Jobs jobs;
    private final JetMeters jet;
    private final MeterRegistry registry;
    private final Map<String, Long> totals = new ConcurrentHashMap<>();

    JobMeters(Jobs jobs, JetMeters jet, MeterRegistry registry) {
        this.jobs = jobs;
        this.jet = jet;
        this.registry = registry;
    }

    @Scheduled(fixedDelayString = "2s")
    void read() {
        List<Job> readers = jobs.readers();
        jobs.all().forEach((name, job) -> {
            boolean running = job.getStatus() == JobStatus.RUNNING;
            set("running", name, running ? 1 : 0);
            if (running) {
                JobMetrics metrics = job.getMetrics();
                jet.take(name, metrics);
                if (readers.contains(job)) {
                    count(name, metrics);
                }
            }
        });
        jet.publish();
    }

    private void count(String job, JobMetrics metrics) {
        for (Tally tally : Tally.values()) {
            List<Measurement> processors = metrics.get(tally.metric());
            if (!processors.isEmpty()) {
                set(
                        tally.metric(),
                        job,
                        processors.stream().mapToLong(Measurement::value).sum());
            }
        }
    }

    private void set(String what, String job, long value) {
        String key = job + "." + what;
        if (totals.put(key, value) == null) {
            Gauge.builder("tickgrid.job." + what, () -> totals.getOrDefault(key, 0L))
                    .tag("job", job)
                    .register(registry);
        }
    }
}
