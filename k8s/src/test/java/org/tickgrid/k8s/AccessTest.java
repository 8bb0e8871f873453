package org.tickgrid.k8s;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Who comes in: on a laptop with what everybody knows, in production with what nobody finds here. */
class AccessTest {

    @Test
    void onALaptopTheGeneratorsKeyIsOneThatIngestionKnows() throws Exception {
        JsonNode keys = settings("ingestion").path("tickgrid.ingest.keys");
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(text("clients", "ingest-key").getBytes(UTF_8));

        assertThat(keys.at("/generator/sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void onALaptopTheClientsUserIsOneThatTheDashboardKnows() {
        JsonNode user = settings("web-app").at("/tickgrid.access/users").path(text("clients", "user"));

        assertThat(PasswordEncoderFactories.createDelegatingPasswordEncoder()
                        .matches(
                                text("clients", "password"),
                                user.path("password").asString()))
                .isTrue();
    }

    @Test
    void inProductionNothingSecretIsBroughtAlong() throws IOException {
        assertThat(Variant.PRODUCTION.rendering().all(Secret.class)).isEmpty();

        String readme = Files.readString(Variant.HOME.resolve("README.md"));
        Stream<String> expected = Variant.PRODUCTION
                .rendering()
                .workloads()
                .flatMap(w -> w.pod().getVolumes().stream())
                .flatMap(volume -> Stream.ofNullable(volume.getSecret()))
                .map(secret -> "create secret generic " + secret.getSecretName());
        assertThat(readme).contains(expected.toList());
    }

    private static JsonNode settings(String secret) {
        return new YAMLMapper().readTree(text(secret, "application.yaml"));
    }

    private static String text(String secret, String key) {
        Secret found = Variant.LOCAL
                .rendering()
                .all(Secret.class)
                .filter(one -> one.getMetadata().getName().startsWith(secret))
                .findFirst()
                .orElseThrow();
        Map<String, String> data = Objects.requireNonNull(found.getData());
        return new String(Base64.getMimeDecoder().decode(data.get(key)), UTF_8);
    }
}
