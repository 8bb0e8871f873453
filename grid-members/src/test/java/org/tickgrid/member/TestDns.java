package org.tickgrid.member;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Names under {@code .svc.test}, as the cluster's DNS would answer; all others are left to the machine. */
public final class TestDns extends InetAddressResolverProvider {

    private static final String ZONE = ".svc.test";
    private static final Map<String, List<String>> NAMES = new ConcurrentHashMap<>();

    /** Lets a name of that zone have these addresses from now on. */
    static void answer(String name, List<String> addresses) {
        NAMES.put(name, addresses);
    }

    @Override
    public InetAddressResolver get(Configuration machine) {
        return new InetAddressResolver() {

            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                if (!host.endsWith(ZONE)) {
                    return machine.builtinResolver().lookupByName(host, policy);
                }
                List<String> addresses = NAMES.getOrDefault(host, List.of());
                if (addresses.isEmpty()) {
                    throw new UnknownHostException(host);
                }
                return addresses.stream().map(InetAddress::ofLiteral);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return machine.builtinResolver().lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "pods";
    }
}
