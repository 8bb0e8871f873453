package org.tickgrid.member;

import com.hazelcast.spi.discovery.DiscoveryNode;
import java.util.List;
import java.util.Map;

/** The addresses behind the DNS name of a headless Service, which must publish those that are not ready as well. */
record DnsPods(String service, int port) implements Pods {

    private static final int DEADLINE_SECONDS = 5;

    @Override
    public String name() {
        return "DNS name " + service;
    }

    @Override
    public Map<String, Comparable<?>> properties() {
        return Map.of("service-dns", service, "service-dns-timeout", DEADLINE_SECONDS, "service-port", port);
    }

    @Override
    public String fault(List<DiscoveryNode> listed) {
        return listed.isEmpty()
                ? "it has no addresses: is it the full name of a headless Service?"
                : "it has other addresses, %s: does the Service publish pods that are not ready, and is tickgrid.grid.host the pod's address?"
                        .formatted(Addresses.of(listed));
    }
}
