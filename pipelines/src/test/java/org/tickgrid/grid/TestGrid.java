package org.tickgrid.grid;

import com.hazelcast.config.Config;
import com.hazelcast.config.EventJournalConfig;
import com.hazelcast.config.ReliableTopicConfig;
import com.hazelcast.config.RingbufferConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.TopicOverloadPolicy;
import java.util.List;
import java.util.UUID;

/** One member on loopback, in a cluster of its own. */
public final class TestGrid implements AutoCloseable {

    private final HazelcastInstance member;
    private final String clusterName = "test-" + UUID.randomUUID();

    /** @param feedCapacity changes that each feed holds */
    public TestGrid(int feedCapacity) {
        Config config = new Config().setClusterName(clusterName);
        config.getJetConfig().setEnabled(true).setCooperativeThreadCount(2);
        config.getNetworkConfig().setPort(0);
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.partition.count", "11");
        config.getMapConfig("*").setEventJournalConfig(new EventJournalConfig().setEnabled(true));
        config.addRingBufferConfig(new RingbufferConfig("feed-*").setCapacity(feedCapacity));
        config.addReliableTopicConfig(
                new ReliableTopicConfig("feed-*").setTopicOverloadPolicy(TopicOverloadPolicy.DISCARD_OLDEST));
        member = Hazelcast.newHazelcastInstance(config);
    }

    public HazelcastInstance member() {
        return member;
    }

    /** A client, which ends with the member. */
    public HazelcastInstance client() {
        String address =
                "127.0.0.1:" + member.getCluster().getLocalMember().getAddress().getPort();
        return GridClient.reach("test", clusterName, List.of(address));
    }

    @Override
    public void close() {
        member.shutdown();
    }
}
