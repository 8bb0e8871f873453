package org.tickgrid.member;

import com.hazelcast.kubernetes.HazelcastKubernetesDiscoveryStrategyFactory;
import com.hazelcast.logging.Logger;
import com.hazelcast.spi.discovery.DiscoveryNode;
import com.hazelcast.spi.discovery.DiscoveryStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pods behind the members' Service, ready or not. */
sealed interface Pods permits ApiPods, DnsPods {

    /** The Service, as its users call it. */
    String name();

    /** How Hazelcast's plug-in for Kubernetes is set to find them. */
    Map<String, Comparable<?>> properties();

    /**
     * Why a member may not be among them; asked when it was not for long.
     *
     * @param listed those that were found
     */
    String fault(List<DiscoveryNode> listed);

    /**
     * Asks a plug-in of its own each time: it keeps the token that it was made with; and when the API server was away at
     * that moment, it asks for something else ever after.
     *
     * @return none also when the question was refused
     */
    @SuppressWarnings({"rawtypes", "unchecked"})
    default List<DiscoveryNode> find() {
        DiscoveryStrategy plugIn = new HazelcastKubernetesDiscoveryStrategyFactory()
                .newDiscoveryStrategy(null, Logger.getLogger(Pods.class), (Map<String, Comparable>) (Map) properties());
        try {
            List<DiscoveryNode> found = new ArrayList<>();
            plugIn.discoverNodes().forEach(found::add);
            return found;
        } finally {
            plugIn.destroy();
        }
    }
}
