package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;

/**
 * The cluster that {@code kubectl} would talk to, and does answer.
 *
 * @param name of the context
 * @param version of Kubernetes there
 */
record KubeContext(KubernetesClient client, String name, String version) implements AutoCloseable {

    /** Of a request to the API server; each waits twice as long as the one before, from a tenth of a second. */
    private static final int RETRIES = 5;

    /** @throws CheckFailedException when the configuration cannot be read, there is no current context, or its API server does not answer */
    static KubeContext current() {
        Config config = configuration();
        if (config.getCurrentContext() == null) {
            throw new CheckFailedException(
                    "there is no current kube context: choose one with 'kubectl config use-context', or set KUBECONFIG");
        }
        config.setRequestRetryBackoffLimit(RETRIES);
        String name = config.getCurrentContext().getName();
        KubernetesClient client =
                new KubernetesClientBuilder().withConfig(config).build();
        try {
            return new KubeContext(client, name, client.getKubernetesVersion().getGitVersion());
        } catch (KubernetesClientException e) {
            client.close();
            throw new CheckFailedException(
                    "the API server %s of context %s cannot be asked: %s"
                            .formatted(config.getMasterUrl(), name, root(e)),
                    e);
        }
    }

    private static Config configuration() {
        try {
            return Config.autoConfigure(null);
        } catch (KubernetesClientException | IllegalArgumentException e) {
            throw new CheckFailedException("the kube configuration cannot be read: " + root(e), e);
        }
    }

    private static String root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage() == null ? root : root.getMessage());
    }

    @Override
    public void close() {
        client.close();
    }
}
