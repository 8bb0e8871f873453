package org.tickgrid.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * What clients make themselves known by, as the overlay's Secret {@code clients} says.
 *
 * @param key to ingestion; empty where it asks for none
 * @param user to the dashboard; empty where nobody signs in
 */
record Access(String key, String user, String password) {

    /** Where nobody asks. */
    static final Access NONE = new Access("", "", "");

    private static final String SECRET = "clients";

    static Access of(List<HasMetadata> manifests) {
        return manifests.stream()
                .filter(Secret.class::isInstance)
                .map(Secret.class::cast)
                .filter(secret -> secret.getMetadata().getName().startsWith(SECRET))
                .findFirst()
                .map(secret -> of(secret.getData()))
                .orElse(NONE);
    }

    /**
     * What the variables {@code TICKGRID_INGEST_KEY}, {@code TICKGRID_USER} and {@code TICKGRID_PASSWORD} say, and where none
     * is set, what the namespace's Secret does.
     *
     * @throws CheckFailedException when none is set, and the Secrets may not be read by us
     */
    static Access in(KubernetesClient client, String namespace) {
        Access told =
                new Access(variable("TICKGRID_INGEST_KEY"), variable("TICKGRID_USER"), variable("TICKGRID_PASSWORD"));
        if (!told.equals(NONE)) {
            return told;
        }
        try {
            return of(List.copyOf(client.secrets().inNamespace(namespace).list().getItems()));
        } catch (KubernetesClientException e) {
            throw new CheckFailedException(
                    ("Secret %s of namespace %s cannot be read: set TICKGRID_INGEST_KEY, TICKGRID_USER and TICKGRID_PASSWORD"
                                    + " instead: %s")
                            .formatted(SECRET, namespace, e.getMessage()),
                    e);
        }
    }

    private static String variable(String name) {
        return System.getenv().getOrDefault(name, "");
    }

    private static Access of(Map<String, String> data) {
        return new Access(text(data, "ingest-key"), text(data, "user"), text(data, "password"));
    }

    /** Kustomize breaks long values into lines. */
    private static String text(Map<String, String> data, String key) {
        return new String(Base64.getMimeDecoder().decode(data.getOrDefault(key, "")), UTF_8);
    }

    /** Adds what ingestion asks for. */
    HttpRequest.Builder sender(HttpRequest.Builder request) {
        return key.isEmpty() ? request : request.header("X-API-Key", key);
    }

    /** Adds what the dashboard asks for. */
    HttpRequest.Builder viewer(HttpRequest.Builder request) {
        return user.isEmpty() ? request : request.header("Authorization", basic());
    }

    /** The header's value by which the dashboard knows its user; empty where nobody signs in. */
    String basic() {
        return user.isEmpty()
                ? ""
                : "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "Access[" + user + "]";
    }
}
