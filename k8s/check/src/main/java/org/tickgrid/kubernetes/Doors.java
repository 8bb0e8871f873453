package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.LocalPortForward;
import java.io.IOException;
import java.net.URI;

/** Ports of this machine that lead to those of a namespace's load balancer, and the door behind them. */
final class Doors implements AutoCloseable {

    private static final int INGEST = 5000;
    private static final int DASHBOARD = 8080;

    private final LocalPortForward ingest;
    private final LocalPortForward dashboard;
    private final Door door;

    private Doors(LocalPortForward ingest, LocalPortForward dashboard, Access access) {
        this.ingest = ingest;
        this.dashboard = dashboard;
        door = new Door(local(ingest), local(dashboard), access);
    }

    static Doors forward(KubernetesClient client, String namespace, Access access) {
        var service = client.services().inNamespace(namespace).withName("load-balancer");
        if (service.get() == null) {
            throw new CheckFailedException("there is no Service load-balancer in namespace " + namespace);
        }
        return new Doors(service.portForward(INGEST), service.portForward(DASHBOARD), access);
    }

    private static URI local(LocalPortForward forward) {
        return URI.create("http://127.0.0.1:" + forward.getLocalPort());
    }

    Door door() {
        return door;
    }

    @Override
    public void close() throws IOException {
        try (ingest;
                dashboard) {
            door.close();
        }
    }
}
