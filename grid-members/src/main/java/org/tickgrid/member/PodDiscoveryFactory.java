package org.tickgrid.member;

import com.hazelcast.config.properties.PropertyDefinition;
import com.hazelcast.logging.ILogger;
import com.hazelcast.spi.discovery.DiscoveryNode;
import com.hazelcast.spi.discovery.DiscoveryStrategy;
import com.hazelcast.spi.discovery.DiscoveryStrategyFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the one {@link PodDiscovery} of a member, once its address is known. */
@SuppressWarnings("rawtypes")
final class PodDiscoveryFactory implements DiscoveryStrategyFactory {

    private final Pods pods;
    private final Duration deadline;
    private volatile @Nullable PodDiscovery made;

    PodDiscoveryFactory(Pods pods, Duration deadline) {
        this.pods = pods;
        this.deadline = deadline;
    }

    @Override
    public Class<? extends DiscoveryStrategy> getDiscoveryStrategyType() {
        return PodDiscovery.class;
    }

    @Override
    public DiscoveryStrategy newDiscoveryStrategy(
            DiscoveryNode member, ILogger logger, Map<String, Comparable> properties) {
        PodDiscovery discovery = new PodDiscovery(pods, member.getPrivateAddress(), deadline);
        made = discovery;
        return discovery;
    }

    @Override
    public Collection<PropertyDefinition> getConfigurationProperties() {
        return List.of();
    }

    /** Why the member gave up; null when it did not. Hazelcast itself only says that it did not start. */
    @Nullable
    String failure() {
        PodDiscovery discovery = made;
        return discovery == null ? null : discovery.failure();
    }
}
