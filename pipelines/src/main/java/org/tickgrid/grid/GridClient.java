package org.tickgrid.grid;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.client.config.ClientConnectionStrategyConfig.ReconnectMode;
import com.hazelcast.client.config.ClientReliableTopicConfig;
import com.hazelcast.client.config.ConnectionRetryConfig;
import com.hazelcast.client.properties.ClientProperty;
import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.List;
import org.tickgrid.grid.compact.CompactTypes;

/** The way into the grid for a program that is not a member. */
public final class GridClient {

    private static final Duration CALL_DEADLINE = Duration.ofSeconds(10);
    private static final Duration REACH_DEADLINE = Duration.ofSeconds(30);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(2);

    /** Most changes of a feed that are fetched at a time: of fewer a busy feed runs away from its followers. */
    private static final int FETCHED = 1_000;

    private GridClient() {}

    /**
     * A client that connects in the background and whenever the grid is back: until then its calls fail at once. It
     * never gives up.
     *
     * @param addresses {@code host:port} of some members; the others are learned from them
     */
    public static HazelcastInstance connect(String name, String clusterName, List<String> addresses) {
        ClientConfig config = config(name, clusterName, addresses);
        config.getConnectionStrategyConfig().setAsyncStart(true);
        retry(config).setClusterConnectTimeoutMillis(-1);
        return HazelcastClient.newHazelcastClient(config);
    }

    /**
     * A client of a grid that is known to be there: it is connected when this returns, and shuts down when the grid
     * is away for long.
     *
     * @param addresses {@code host:port} of some members; the others are learned from them
     * @throws IllegalStateException when no member answers within half a minute
     */
    public static HazelcastInstance reach(String name, String clusterName, List<String> addresses) {
        ClientConfig config = config(name, clusterName, addresses);
        retry(config).setClusterConnectTimeoutMillis(REACH_DEADLINE.toMillis());
        return HazelcastClient.newHazelcastClient(config);
    }

    private static ClientConfig config(String name, String clusterName, List<String> addresses) {
        ClientConfig config = new ClientConfig();
        // Threads of Java's common pool do not know the classes of a program that is one jar.
        config.setClassLoader(GridClient.class.getClassLoader());
        config.setInstanceName(name);
        config.setClusterName(clusterName);
        config.setProperty(ClientProperty.INVOCATION_TIMEOUT_SECONDS.getName(), "" + CALL_DEADLINE.toSeconds());
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        CompactTypes.register(config.getSerializationConfig());
        config.getNetworkConfig().setAddresses(addresses);
        config.getNetworkConfig().getAutoDetectionConfig().setEnabled(false);
        config.addReliableTopicConfig(new ClientReliableTopicConfig("feed-*").setReadBatchSize(FETCHED));
        config.getConnectionStrategyConfig().setReconnectMode(ReconnectMode.ASYNC);
        return config;
    }

    private static ConnectionRetryConfig retry(ClientConfig config) {
        return config.getConnectionStrategyConfig()
                .getConnectionRetryConfig()
                .setInitialBackoffMillis(200)
                .setMaxBackoffMillis((int) LONGEST_BACKOFF.toMillis())
                .setMultiplier(1.5);
    }
}
