package org.tickgrid.member;

import com.hazelcast.config.Config;
import com.hazelcast.config.YamlConfigBuilder;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.tickgrid.grid.Ages;
import org.tickgrid.grid.compact.CompactTypes;

/** Starts the embedded Hazelcast, as {@code hazelcast.yaml} and the settings say. */
@Configuration(proxyBeanMethods = false)
class Grid {

    /** A member with wrong settings never joins. On its end it first hands its partitions to the others. */
    @Bean(destroyMethod = "shutdown")
    @DependsOn("jobSettings")
    HazelcastInstance hazelcast(MemberSettings settings, Ages ages) {
        Config config = config(settings);
        config.setUserContext(new ConcurrentHashMap<>(Map.of(Ages.NAME, ages)));
        return Hazelcast.newHazelcastInstance(config);
    }

    private static Config config(MemberSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("cluster-name", settings.clusterName());
        properties.setProperty("host", settings.host());
        properties.setProperty("port", Integer.toString(settings.port()));
        properties.setProperty("parallelism", Integer.toString(settings.parallelism()));
        try (InputStream yaml = Grid.class.getResourceAsStream("/hazelcast.yaml")) {
            Config config =
                    new YamlConfigBuilder(yaml).setProperties(properties).build();
            config.getNetworkConfig().getJoin().getTcpIpConfig().setMembers(settings.addresses());
            CompactTypes.register(config.getSerializationConfig());
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException("hazelcast.yaml could not be read", e);
        }
    }
}
