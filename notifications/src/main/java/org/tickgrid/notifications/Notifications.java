package org.tickgrid.notifications;

import com.hazelcast.core.HazelcastInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.tickgrid.grid.GridClient;

/** Tells each signal once to every channel. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Notifications {

    public static void main(String[] args) {
        SpringApplication.run(Notifications.class, args);
    }

    @Bean(destroyMethod = "shutdown")
    HazelcastInstance grid(GridSettings settings) {
        return GridClient.connect("notifications", settings.clusterName(), settings.addresses());
    }
}
