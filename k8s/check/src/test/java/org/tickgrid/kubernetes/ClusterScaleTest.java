package org.tickgrid.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the command answers where it cannot do its work. */
class ClusterScaleTest {

    private static final String KUBECONFIG = "kubeconfig";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(KUBECONFIG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sizes=1,0 | each of --sizes must be at least 1, was 0",
                "--symbols=49 | --symbols must be at least 50, was 49",
                "--rate=399 | --rate with 200 symbols must be at least 400, was 399",
                "--backlog=5 | --backlog must be at least 100000, was 5",
                "--window=0 | --window must be at least 1, was 0",
                "--ingest=http://127.0.0.1:1 | --ingest and --dashboard need each other",
                "--out=/nowhere/scale.json | --out: there is no folder for /nowhere/scale.json"
            })
    void namesAnOptionThatCannotBe(String option, String answer) {
        assertThat(run(option)).isEqualTo("tickgrid: " + answer + "\nscale: failed\n");
    }

    @Test
    void saysThatThereIsNoContext() throws IOException {
        configure("apiVersion: v1\nkind: Config\nclusters: []\ncontexts: []\nusers: []\n");

        assertThat(run("--namespace=trading")).startsWith("tickgrid: there is no current kube context");
    }

    @Test
    void saysThatTheConfigurationCannotBeRead() throws IOException {
        configure("apiVersion: v1\nkind: Config\nclusters: 7\n");

        assertThat(run("--namespace=trading")).startsWith("tickgrid: the kube configuration cannot be read: ");
    }

    private void configure(String kubeconfig) throws IOException {
        Path file = Files.writeString(folder.resolve("kubeconfig"), kubeconfig);
        System.setProperty(KUBECONFIG, file.toString());
    }

    @Test
    void namesTheServerThatDoesNotAnswer() throws IOException {
        try (ApiServer gone = new ApiServer()) {
            System.setProperty(KUBECONFIG, gone.kubeconfig(folder).toString());
        }

        assertThat(run("--namespace=trading"))
                .startsWith("tickgrid: the API server http://localhost:")
                .contains(" of context double cannot be asked: ");
    }

    @Test
    void namesWhatIsMissingInTheNamespace() throws IOException {
        try (ApiServer api = new ApiServer()) {
            api.allow(true);
            System.setProperty(KUBECONFIG, api.kubeconfig(folder).toString());
            assertThat(run("--namespace=trading"))
                    .contains("tickgrid: there is no StatefulSet grid-members in namespace trading");

            deploy(api, 2);
            assertThat(run("--namespace=trading"))
                    .contains("tickgrid: there is no Service load-balancer in namespace trading");
        }
    }

    @Test
    void putsTheReplicasBackWhenItIsStopped() throws Exception {
        try (ApiServer api = new ApiServer()) {
            api.allow(true);
            deploy(api, 3);
            Process command = start(api.kubeconfig(folder));
            try {
                await().atMost(PATIENCE).until(() -> replicas(api) == 1);

                command.destroy();

                assertThat(command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                assertThat(replicas(api)).isEqualTo(3);
                assertThat(folder.resolve("log")).content().contains("StatefulSet grid-members has 3 replicas again");
            } finally {
                command.destroyForcibly();
            }
        }
    }

    /** It finds members that are not there yet, and waits for them. */
    private Process start(Path kubeconfig) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-Dkubeconfig=" + kubeconfig,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Cluster.class.getName(),
                        "scale",
                        "--kubernetes",
                        "--namespace=trading",
                        "--ingest=http://127.0.0.1:1",
                        "--dashboard=http://127.0.0.1:1")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static void deploy(ApiServer api, int replicas) {
        api.client()
                .resource(new StatefulSetBuilder()
                        .withNewMetadata()
                        .withName("grid-members")
                        .withNamespace("trading")
                        .endMetadata()
                        .withNewSpec()
                        .withReplicas(replicas)
                        .endSpec()
                        .build())
                .create();
    }

    private static int replicas(ApiServer api) {
        return api.client()
                .apps()
                .statefulSets()
                .inNamespace("trading")
                .withName("grid-members")
                .require()
                .getSpec()
                .getReplicas();
    }

    private static String run(String... options) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        CommandLine command = Cluster.commandLine().setOut(out).setErr(out);

        int status = command.execute(Stream.concat(Stream.of("scale", "--kubernetes"), Stream.of(options))
                .toArray(String[]::new));

        assertThat(status).isNotZero();
        return said.toString();
    }
}
