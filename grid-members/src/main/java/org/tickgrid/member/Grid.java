package org.tickgrid.member;

import com.hazelcast.core.HazelcastInstance;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tickgrid.grid.Ages;
import org.tickgrid.grid.History;
import org.tickgrid.member.store.Stores;

/** Starts the embedded Hazelcast, as {@code hazelcast.yaml} and the settings say. */
@Configuration(proxyBeanMethods = false)
class Grid {

    /** A member with wrong settings never joins. On its end it first hands its partitions to the others. */
    @Bean(destroyMethod = "shutdown")
    HazelcastInstance hazelcast(MemberSettings settings, JobPlans plans, Ages ages, Stores stores) {
        GridConfig config = GridConfig.of(settings);
        config.hazelcast().setUserContext(new ConcurrentHashMap<>(Map.of(Ages.NAME, ages, History.NAME, stores)));
        stores.configure(config.hazelcast());
        plans.declare(config.hazelcast().getMemberAttributeConfig());
        return config.start();
    }
}
