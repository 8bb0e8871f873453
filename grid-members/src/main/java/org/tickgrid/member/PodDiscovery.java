package org.tickgrid.member;

import com.hazelcast.cluster.Address;
import com.hazelcast.spi.discovery.DiscoveryNode;
import com.hazelcast.spi.discovery.DiscoveryStrategy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the pods behind the members' Service. Hazelcast's plug-in alone takes a refusal for an empty list, and its member
 * begins a cluster of its own. Here an answer counts only once this member is in it, so:
 *
 * <ul>
 *   <li>a member that may not ask, or asks for the wrong Service, does not start, and says why;
 *   <li>of two members that start together, the one that was listed later sees the other.
 * </ul>
 */
final class PodDiscovery implements DiscoveryStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(PodDiscovery.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Pods pods;
    private final Address self;
    private final Duration deadline;
    private boolean found;
    private volatile @Nullable String failure;

    /** @param deadline how long this member may not be among them before it gives up */
    PodDiscovery(Pods pods, Address self, Duration deadline) {
        this.pods = pods;
        this.self = self;
        this.deadline = deadline;
    }

    @Override
    public void start() {}

    /**
     * Waits for this member to be among them the first time; later it tells what there is.
     *
     * @throws IllegalStateException when this member was not among them in time
     */
    @Override
    public synchronized List<DiscoveryNode> discoverNodes() {
        return found ? find() : awaitSelf();
    }

    private List<DiscoveryNode> awaitSelf() {
        long start = System.nanoTime();
        List<DiscoveryNode> nodes = find();
        while (nodes.stream().noneMatch(node -> self.equals(node.getPrivateAddress()))) {
            if (System.nanoTime() - start > deadline.toNanos()) {
                failure = "Member %s was not found under %s within %d s: %s"
                        .formatted(Addresses.text(self), pods.name(), deadline.toSeconds(), pods.fault(nodes));
                throw new IllegalStateException(failure);
            }
            pause();
            nodes = find();
        }
        found = true;
        LOG.info("Found under {}: {}", pods.name(), Addresses.of(nodes));
        return nodes;
    }

    /** A question that could not be asked found none: whether that matters its caller decides. */
    private List<DiscoveryNode> find() {
        try {
            return pods.find();
        } catch (RuntimeException e) {
            LOG.debug("{} could not be asked", pods.name(), e);
            return List.of();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The member was stopped while it looked for others", e);
        }
    }

    /** Why this member gave up; null when it did not. */
    @Nullable
    String failure() {
        return failure;
    }

    /** None: to find its zone a member would need rights on pods and on nodes. */
    @Override
    public Map<String, String> discoverLocalMetadata() {
        return Map.of();
    }

    @Override
    public void destroy() {}
}
