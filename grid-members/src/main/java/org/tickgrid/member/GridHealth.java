package org.tickgrid.member;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.core.JobStatus;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When a member is alive, and when it is ready: joined, every partition backed up, every job running. */
@Configuration(proxyBeanMethods = false)
class GridHealth {

    private static final Duration FRESH = Duration.ofMillis(500);

    /** Less than a probe's own. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private static final Duration LOST = Duration.ofSeconds(10);

    @Bean
    HealthIndicator memberHealthIndicator(HazelcastInstance grid) {
        return () -> Health.status(grid.getLifecycleService().isRunning() ? "UP" : "DOWN")
                .withDetail("members", grid.getCluster().getMembers().size())
                .build();
    }

    @Bean
    HealthIndicator partitionsHealthIndicator(HazelcastInstance grid) {
        return new SharedHealth(() -> ofPartitions(grid), FRESH, PATIENCE, LOST);
    }

    @Bean
    HealthIndicator jobsHealthIndicator(Jobs jobs) {
        return new SharedHealth(() -> ofJobs(jobs.all()), FRESH, PATIENCE, LOST);
    }

    private static Health ofPartitions(HazelcastInstance grid) {
        return Health.status(grid.getPartitionService().isClusterSafe() ? "UP" : "OUT_OF_SERVICE")
                .build();
    }

    private static Health ofJobs(Map<String, Job> jobs) {
        Health.Builder health = Health.up();
        jobs.forEach((name, job) -> {
            JobStatus status = job.getStatus();
            health.withDetail(name, status);
            if (status != JobStatus.RUNNING) {
                health.outOfService();
            }
        });
        return jobs.isEmpty() ? Health.outOfService().build() : health.build();
    }
}
