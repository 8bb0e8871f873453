package org.tickgrid.ingestion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A broker and a client who know each other by certificates, in stores as Kafka reads them. */
final class TestCertificates {

    private static final String PASSWORD = "open-sesame";

    private final Path folder;

    TestCertificates(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        Files.writeString(folder.resolve("secrets.properties"), "password=" + PASSWORD + "\n");
        for (String who : List.of("broker", "client")) {
            keytool(
                    "-genkeypair",
                    "-alias",
                    who,
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=" + who,
                    "-validity",
                    "2",
                    "-ext",
                    "san=ip:127.0.0.1",
                    "-keystore",
                    store(who));
            keytool("-exportcert", "-alias", who, "-keystore", store(who), "-file", store(who) + ".cer");
        }
        trust("broker", "client");
        trust("broker", "broker");
        trust("client", "broker");
    }

    private void trust(String who, String whom) throws IOException, InterruptedException {
        keytool("-importcert", "-noprompt", "-alias", whom, "-file", store(whom) + ".cer", "-keystore", trusted(who));
    }

    private String store(String who) {
        return folder.resolve(who + ".p12").toString();
    }

    private String trusted(String who) {
        return folder.resolve(who + "-trusts.p12").toString();
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /** Added to a broker's settings. */
    String brokerSettings() {
        return """
                ssl.keystore.location=%s
                ssl.keystore.password=%s
                ssl.truststore.location=%s
                ssl.truststore.password=%s
                ssl.client.auth=required
                """.formatted(store("broker"), PASSWORD, trusted("broker"), PASSWORD);
    }

    /** As a client takes them: it reads its passwords from a file. */
    Map<String, String> clientSettings() {
        String password = "${file:" + folder.resolve("secrets.properties") + ":password}";
        return Map.of(
                "security.protocol",
                "SSL",
                "ssl.keystore.location",
                store("client"),
                "ssl.keystore.password",
                password,
                "ssl.truststore.location",
                trusted("client"),
                "ssl.truststore.password",
                password,
                "config.providers",
                "file",
                "config.providers.file.class",
                "org.apache.kafka.common.config.provider.FileConfigProvider");
    }
}
