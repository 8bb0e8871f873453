package org.tickgrid.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The API server of the cluster, and what a pod shows it. The defaults are what every pod is given with its service
 * account.
 *
 * @param token file with the token; read each time, for Kubernetes renews it
 * @param certificate file with the certificates that the API server's is signed with, PEM
 */
record KubernetesApi(
        @DefaultValue("https://kubernetes.default.svc") String url,
        @DefaultValue(KubernetesApi.ACCOUNT + "token") Path token,
        @DefaultValue(KubernetesApi.ACCOUNT + "ca.crt") Path certificate) {

    static final String ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount/";

    /** @throws IllegalStateException when there is no such file */
    String readToken() {
        return read(token).strip();
    }

    /** @throws IllegalStateException when there is no such file */
    String readCertificate() {
        return read(certificate);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "%s cannot be read: is automountServiceAccountToken off?".formatted(file), e);
        }
    }
}
