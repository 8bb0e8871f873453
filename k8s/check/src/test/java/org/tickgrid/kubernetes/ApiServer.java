package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A double of a cluster's API server, which keeps what it is given, unless it is told what to answer. */
final class ApiServer implements AutoCloseable {

    private static final String REVIEWS = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    /** It tells of every request. Held here, for a logger that nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger(MockWebServer.class.getName());

    private final MockWebServer web = new MockWebServer();
    private final KubernetesMockServer server;
    private final NamespacedKubernetesClient client;

    ApiServer() {
        LOG.setLevel(Level.WARNING);
        Map<ServerRequest, Queue<ServerResponse>> expected = new HashMap<>();
        server = new KubernetesMockServer(new Context(), web, expected, new KubernetesMixedDispatcher(expected), false);
        server.init();
        client = server.createClient();
    }

    KubernetesMockServer server() {
        return server;
    }

    NamespacedKubernetesClient client() {
        return client;
    }

    /** Whether its user may do what they ask for. */
    void allow(boolean allowed) {
        server.expect()
                .post()
                .withPath(REVIEWS)
                .andReturn(
                        201,
                        new SelfSubjectAccessReviewBuilder()
                                .withNewStatus()
                                .withAllowed(allowed)
                                .endStatus()
                                .build())
                .always();
    }

    /** A kube configuration whose current context is this server's. */
    Path kubeconfig(Path folder) throws IOException {
        return Files.writeString(folder.resolve("kubeconfig"), """
                apiVersion: v1
                kind: Config
                current-context: double
                contexts: [{name: double, context: {cluster: double, user: tester}}]
                clusters: [{name: double, cluster: {server: 'http://localhost:%d'}}]
                users: [{name: tester, user: {token: none}}]
                """.formatted(web.getPort()));
    }

    @Override
    public void close() {
        client.close();
        server.destroy();
    }
}
