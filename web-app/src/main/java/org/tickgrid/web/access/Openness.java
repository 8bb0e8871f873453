package org.tickgrid.web.access;

import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * Whether anybody has to sign in. Without users and without an OpenID provider nobody can; then everybody is an operator,
 * which is right for those alone who sit at this machine.
 */
@Component
final class Openness {

    private static final Logger LOG = LoggerFactory.getLogger(Openness.class);

    /** What a browser on this machine calls it. By another name some foreign page may lead here: DNS rebinding. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final boolean open;

    /** @throws IllegalStateException when this would be open to a network */
    Openness(AccessSettings settings, ObjectProvider<ClientRegistrationRepository> providers, ServerProperties server) {
        open = settings.users().isEmpty() && providers.getIfAvailable() == null;
        InetAddress address = server.getAddress();
        if (open && (address == null || !address.isLoopbackAddress())) {
            throw new IllegalStateException("Sign-in is off, and server.address is " + name(address)
                    + ": configure tickgrid.access.users or an OpenID provider, or listen on 127.0.0.1");
        }
        if (open) {
            LOG.warn("Sign-in is off: whoever reaches {} is an operator", name(address));
        }
    }

    private static String name(@Nullable InetAddress address) {
        return address == null ? "any" : address.getHostAddress();
    }

    /** True when nobody signs in. */
    boolean open() {
        return open;
    }

    /** Whether a request that names this host may be answered while all is open. */
    static boolean isThisMachine(String host) {
        return THIS_MACHINE.contains(host);
    }
}
