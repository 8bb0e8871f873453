package org.tickgrid.member;

import com.hazelcast.spi.discovery.DiscoveryNode;
import com.hazelcast.spi.exception.RestClientException;
import com.hazelcast.spi.utils.RestClient;
import java.util.List;
import java.util.Map;

/** The endpoints of a Service, by the API server. All they need is the right to list EndpointSlices in their namespace. */
record ApiPods(KubernetesApi api, String namespace, String service, int port) implements Pods {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int DEADLINE_SECONDS = 5;
    private static final int LONGEST_REASON = 300;

    @Override
    public String name() {
        return "Service " + service + " in namespace " + namespace;
    }

    /** Retries are ours; and nobody connects from outside of the cluster. */
    @Override
    public Map<String, Comparable<?>> properties() {
        return Map.of(
                "service-name",
                service,
                "namespace",
                namespace,
                "service-port",
                port,
                "kubernetes-master",
                api.url(),
                "api-token",
                api.readToken(),
                "ca-certificate",
                api.readCertificate(),
                "kubernetes-api-retries",
                0,
                "expose-externally",
                false);
    }

    /** Asks as the plug-in does, which does not tell what it was answered. */
    @Override
    public String fault(List<DiscoveryNode> listed) {
        try {
            RestClient.createWithSSL(slices(), api.readCertificate(), DEADLINE_SECONDS)
                    .withHeader("Authorization", "Bearer " + api.readToken())
                    .withRequestTimeoutSeconds(DEADLINE_SECONDS)
                    .get();
        } catch (RestClientException e) {
            return refusal(e);
        } catch (IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
        return listed.isEmpty()
                ? "it has no endpoints: is there a Service of that name, and does its selector match this pod's labels?"
                : "its endpoints are others, %s: does its selector match this pod's labels, and is tickgrid.grid.host the pod's address?"
                        .formatted(Addresses.of(listed));
    }

    private String refusal(RestClientException e) {
        return switch (e.getHttpErrorCode()) {
            case UNAUTHORIZED ->
                "the API server %s does not accept the token in %s (status 401)".formatted(api.url(), api.token());
            case FORBIDDEN ->
                "the API server %s does not let the pod's service account list endpointslices (status 403): it needs a Role with that verb, and a RoleBinding. %s"
                        .formatted(api.url(), reason(e));
            default -> "the API server %s could not be asked: %s".formatted(api.url(), reason(e));
        };
    }

    private static String reason(RestClientException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = String.valueOf(root.getMessage() == null ? root : root.getMessage());
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    private String slices() {
        return "%s/apis/discovery.k8s.io/v1/namespaces/%s/endpointslices?labelSelector=kubernetes.io/service-name=%s"
                .formatted(api.url(), namespace, service);
    }
}
