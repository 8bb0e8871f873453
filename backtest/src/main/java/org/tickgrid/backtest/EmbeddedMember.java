package org.tickgrid.backtest;

import com.hazelcast.config.Config;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.util.UUID;

/** The grid of a backtest: one member in this process, which joins no other and which nobody follows. */
final class EmbeddedMember {

    private static final String LOOPBACK = "127.0.0.1";

    private EmbeddedMember() {}

    static HazelcastInstance start() {
        return Hazelcast.newHazelcastInstance(config("backtest-" + UUID.randomUUID()));
    }

    private static Config config(String name) {
        Config config = new Config(name).setClusterName(name);
        config.getJetConfig().setEnabled(true).setCooperativeThreadCount(2);
        // The jobs' own counts are metrics; nobody else wants any.
        config.getMetricsConfig().getJmxConfig().setEnabled(false);
        config.getMetricsConfig().getManagementCenterConfig().setEnabled(false);
        // Nothing is kept twice, and nothing is left out of the result.
        config.addMapConfig(new MapConfig("default").setBackupCount(0));
        config.getMapConfig("default").getEvictionConfig().setEvictionPolicy(EvictionPolicy.NONE);
        NetworkConfig network = config.getNetworkConfig().setPort(0);
        network.getInterfaces().setEnabled(true).addInterface(LOOPBACK);
        network.getJoin().getMulticastConfig().setEnabled(false);
        network.getJoin().getAutoDetectionConfig().setEnabled(false);
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.partition.count", "11");
        return config;
    }
}
