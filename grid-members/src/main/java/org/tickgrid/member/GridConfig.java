package org.tickgrid.member;

import com.hazelcast.config.Config;
import com.hazelcast.config.DiscoveryStrategyConfig;
import com.hazelcast.config.YamlConfigBuilder;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.tickgrid.grid.compact.CompactTypes;

/**
 * What {@code hazelcast.yaml} and the settings make together.
 *
 * @param discovery null when the others' addresses are given
 */
record GridConfig(Config hazelcast, @Nullable PodDiscoveryFactory discovery) {

    /** @throws IllegalStateException when it does not find its place; its message says which, and why */
    HazelcastInstance start() {
        try {
            return Hazelcast.newHazelcastInstance(hazelcast);
        } catch (IllegalStateException e) {
            String failure = discovery == null ? null : discovery.failure();
            throw failure == null ? e : new IllegalStateException(failure, e);
        }
    }

    static GridConfig of(MemberSettings settings) {
        try (InputStream yaml = GridConfig.class.getResourceAsStream("/hazelcast.yaml")) {
            Config config = new YamlConfigBuilder(yaml)
                    .setProperties(properties(settings))
                    .build();
            // Threads of Java's common pool do not know the classes of a program that is one jar.
            config.setClassLoader(GridConfig.class.getClassLoader());
            CompactTypes.register(config.getSerializationConfig());
            return new GridConfig(config, join(config, settings));
        } catch (IOException e) {
            throw new UncheckedIOException("hazelcast.yaml could not be read", e);
        }
    }

    private static Properties properties(MemberSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("cluster-name", settings.clusterName());
        properties.setProperty("host", settings.host());
        properties.setProperty("port", Integer.toString(settings.port()));
        properties.setProperty("parallelism", Integer.toString(settings.parallelism()));
        properties.setProperty(
                "leave-deadline", Long.toString(settings.leaveDeadline().toSeconds()));
        return properties;
    }

    private static @Nullable PodDiscoveryFactory join(Config config, MemberSettings settings) {
        return switch (settings.join()) {
            case ADDRESSES -> {
                config.getNetworkConfig()
                        .getJoin()
                        .getTcpIpConfig()
                        .setEnabled(true)
                        .setMembers(settings.addresses());
                yield null;
            }
            case KUBERNETES_API ->
                join(
                        config,
                        settings,
                        new ApiPods(settings.api(), settings.namespace(), settings.service(), settings.port()));
            case KUBERNETES_DNS -> join(config, settings, new DnsPods(settings.service(), settings.port()));
        };
    }

    private static PodDiscoveryFactory join(Config config, MemberSettings settings, Pods pods) {
        PodDiscoveryFactory discovery = new PodDiscoveryFactory(pods, settings.joinDeadline());
        config.setProperty("hazelcast.discovery.enabled", "true");
        config.getNetworkConfig()
                .getJoin()
                .getDiscoveryConfig()
                .addDiscoveryStrategyConfig(new DiscoveryStrategyConfig(discovery));
        return discovery;
    }
}
