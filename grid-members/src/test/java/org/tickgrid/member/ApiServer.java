package org.tickgrid.member;

import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSliceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;
import io.fabric8.mockwebserver.http.Dispatcher;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cluster's API server over TLS, which keeps what it is given, knows one token of pods, and lets them do one thing at
 * most: list EndpointSlices in one namespace.
 */
final class ApiServer implements AutoCloseable {

    static final String NAMESPACE = "trading";
    static final String SERVICE = "grid-members";
    static final String TOKEN = "valid-token";

    private static final String CLUSTER = "token-of-the-cluster-itself";
    private static final String SLICES = "/apis/discovery.k8s.io/v1/namespaces/" + NAMESPACE + "/endpointslices";

    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final MockWebServer web = new MockWebServer();
    private final KubernetesMockServer server;
    private final KubernetesClient cluster;
    private volatile boolean bound = true;

    ApiServer() {
        Map<ServerRequest, Queue<ServerResponse>> none = new HashMap<>();
        server = new KubernetesMockServer(
                new Context(), web, none, new Doorman(new KubernetesMixedDispatcher(none)), true);
        server.init();
        cluster = new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(Config.empty())
                        .withMasterUrl("https://localhost:" + web.getPort())
                        .withTrustCerts(true)
                        .withOauthToken(CLUSTER)
                        .build())
                .build();
        cluster.resource(slice().build()).inNamespace(NAMESPACE).create();
    }

    /** Whether the account has its Role. */
    void bindRole(boolean bound) {
        this.bound = bound;
    }

    /** What was asked for and refused. */
    Set<String> refused() {
        return refused;
    }

    /** A pod has got its address; it is not ready yet. */
    synchronized void list(String address) {
        edit(slice -> slice.addNewEndpoint()
                .withAddresses(address)
                .withNewConditions()
                .withReady(false)
                .endConditions()
                .endEndpoint());
    }

    /** A pod is gone. */
    synchronized void drop(String address) {
        edit(slice -> slice.removeMatchingFromEndpoints(
                endpoint -> endpoint.getAddresses().contains(address)));
    }

    private interface Edit {
        EndpointSliceBuilder of(EndpointSliceBuilder slice);
    }

    private void edit(Edit edit) {
        EndpointSlice present =
                cluster.resource(slice().build()).inNamespace(NAMESPACE).require();
        cluster.resource(edit.of(new EndpointSliceBuilder(present)).build())
                .inNamespace(NAMESPACE)
                .update();
    }

    private static EndpointSliceBuilder slice() {
        return new EndpointSliceBuilder()
                .withNewMetadata()
                .withName(SERVICE + "-x7k2p")
                .withNamespace(NAMESPACE)
                .addToLabels("kubernetes.io/service-name", SERVICE)
                .endMetadata()
                .withAddressType("IPv4")
                .addNewPort()
                .withName("hazelcast")
                .withPort(5701)
                .endPort()
                .addNewPort()
                .withName("http")
                .withPort(8081)
                .endPort();
    }

    /** What a pod is given to reach it. */
    KubernetesApi mount(Path folder, String token) throws IOException {
        Path certificate = folder.resolve("ca.crt");
        Files.copy(Path.of(web.getSelfSignedCertificate().certificatePath()), certificate);
        return new KubernetesApi(
                "https://localhost:" + web.getPort(), Files.writeString(folder.resolve("token"), token), certificate);
    }

    @Override
    public void close() {
        cluster.close();
        server.destroy();
    }

    private final class Doorman extends Dispatcher {

        private final Dispatcher inside;

        Doorman(Dispatcher inside) {
            this.inside = inside;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String shown = request.getHeader("Authorization");
            if (("Bearer " + CLUSTER).equals(shown)) {
                return inside.dispatch(request);
            }
            if (!("Bearer " + TOKEN).equals(shown)) {
                return refuse(request, 401, "Unauthorized");
            }
            boolean lists = request.getMethod().equals("GET")
                    && request.getPath().split("\\?", 2)[0].equals(SLICES);
            return lists && bound ? inside.dispatch(request) : refuse(request, 403, "Forbidden");
        }

        private MockResponse refuse(RecordedRequest request, int code, String reason) {
            refused.add(request.getMethod() + " " + request.getPath());
            return new MockResponse()
                    .setResponseCode(code)
                    .setHeader("Content-Type", "application/json")
                    .setBody("{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"reason\":\"" + reason
                            + "\",\"code\":" + code + "}");
        }
    }
}
