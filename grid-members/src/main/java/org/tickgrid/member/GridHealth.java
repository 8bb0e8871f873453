package org.tickgrid.member;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.Job;
import com.hazelcast.jet.core.JobStatus;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When a member is alive, and when it is ready: joined, every partition backed up, every job running. */
@Configuration(proxyBeanMethods = false)
class GridHealth {

    @Bean
    HealthIndicator memberHealthIndicator(HazelcastInstance grid) {
        return () -> Health.status(grid.getLifecycleService().isRunning() ? "UP" : "DOWN")
                .withDetail("members", grid.getCluster().getMembers().size())
                .build();
    }

    @Bean
    HealthIndicator partitionsHealthIndicator(HazelcastInstance grid) {
        return () -> Health.status(grid.getPartitionService().isClusterSafe() ? "UP" : "OUT_OF_SERVICE")
                .build();
    }

    @Bean
    HealthIndicator jobsHealthIndicator(Jobs jobs) {
        return () -> {
            Map<String, Job> all = jobs.all();
            boolean running =
                    !all.isEmpty() && all.values().stream().allMatch(job -> job.getStatus() == JobStatus.RUNNING);
            Health.Builder health = Health.status(running ? "UP" : "OUT_OF_SERVICE");
            all.forEach((name, job) -> health.withDetail(name, job.getStatus()));
            return health.build();
        };
    }
}
