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

/** What the jobs have counted, of the whole cluster and since the log's beginning, as {@code tickgrid.job.…}. */
@Component
class JobMeters {

    private final Jobs jobs;
    private final MeterRegistry registry;
    private final Map<String, Long> totals = new ConcurrentHashMap<>();

    JobMeters(Jobs jobs, MeterRegistry registry) {
        this.jobs = jobs;
        this.registry = registry;
    }

    @Scheduled(fixedDelayString = "2s")
    void read() {
        for (Job job : jobs.readers()) {
            if (job.getStatus() == JobStatus.RUNNING) {
                JobMetrics metrics = job.getMetrics();
                for (Tally tally : Tally.values()) {
                    read(String.valueOf(job.getName()), tally, metrics.get(tally.metric()));
                }
            }
        }
    }

    private void read(String job, Tally tally, List<Measurement> processors) {
        if (processors.isEmpty()) {
            return;
        }
        String name = job + "." + tally.metric();
        long total = processors.stream().mapToLong(Measurement::value).sum();
        if (totals.put(name, total) == null) {
            Gauge.builder("tickgrid.job." + tally.metric(), () -> totals.getOrDefault(name, 0L))
                    .tag("job", job)
                    .register(registry);
        }
    }
}
