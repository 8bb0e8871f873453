package org.tickgrid.member;

import com.hazelcast.cluster.Address;
import com.hazelcast.spi.discovery.DiscoveryNode;
import java.util.List;

/** {@code host:port} of nodes, as logs and errors show them. */
final class Addresses {

    private static final int SHOWN = 10;

    private Addresses() {}

    /** In order; of many nodes the first ten. */
    static String of(List<DiscoveryNode> nodes) {
        List<String> all = nodes.stream()
                .map(node -> text(node.getPrivateAddress()))
                .sorted()
                .toList();
        String shown = String.join(", ", all.subList(0, Math.min(all.size(), SHOWN)));
        return all.size() <= SHOWN ? shown : "%s and %d more".formatted(shown, all.size() - SHOWN);
    }

    static String text(Address address) {
        return address.getHost() + ":" + address.getPort();
    }
}
