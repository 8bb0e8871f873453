package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.LocalPortForward;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./tickgrid k8s-check}. */
@Command(
        name = "k8s-check",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Runs Tickgrid in a new namespace of the current kube context, sends it data through its load balancer,"
                        + " deletes a member's pod, checks that nothing was lost, and removes all of it again.")
public final class ClusterCheck implements Callable<Integer> {

    private static final int INGEST = 5000;
    private static final int DASHBOARD = 8080;

    /** Of a request to the API server; each waits twice as long as the one before, from a tenth of a second. */
    private static final int RETRIES = 5;

    @Option(names = "--overlay", paramLabel = "FOLDER", description = "What is applied. Default: k8s/overlays/local")
    private @Nullable Path overlay;

    @Option(
            names = "--registry",
            paramLabel = "PREFIX",
            description =
                    "Where Tickgrid's images are, such as registry.example.org/team. Default: on the nodes already.")
    private @Nullable String registry;

    @Option(names = "--tag", paramLabel = "TAG", description = "Their tag. Default: as the manifests say.")
    private @Nullable String tag;

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description = "A namespace that is not there yet. Default: a random one.")
    private String namespace = "tickgrid-check-" + UUID.randomUUID().toString().substring(0, 8);

    @Option(names = "--symbols", paramLabel = "N", defaultValue = "4", description = "Symbols of each of the two runs.")
    private int symbols;

    @Option(names = "--bars", paramLabel = "N", defaultValue = "150", description = "Bars of each symbol.")
    private int bars;

    @Option(
            names = "--deadline",
            paramLabel = "MINUTES",
            defaultValue = "10",
            description = "How long it may take until all is ready, and until each run has come to its end.")
    private int minutes;

    @Option(names = "--keep", description = "Leave the namespace as it is in the end.")
    private boolean keep;

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ClusterCheck()).setExecutionExceptionHandler((e, command, _) -> {
            command.getErr().println("tickgrid: " + (e instanceof CheckFailedException ? e.getMessage() : e));
            command.getErr().println("k8s-check: failed");
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Override
    public Integer call() throws IOException {
        atLeast("--symbols", symbols, 1);
        atLeast("--bars", bars, 60);
        atLeast("--deadline", minutes, 1);
        Config config = Config.autoConfigure(null);
        if (config.getCurrentContext() == null) {
            throw new CheckFailedException(
                    "there is no current kube context: choose one with 'kubectl config use-context', or set KUBECONFIG");
        }
        config.setRequestRetryBackoffLimit(RETRIES);
        byte[] rendered = Overlay.render(overlay == null ? home().resolve("k8s/overlays/local") : overlay);
        try (KubernetesClient client =
                new KubernetesClientBuilder().withConfig(config).build()) {
            String context = config.getCurrentContext().getName();
            say("context %s, Kubernetes %s, namespace %s".formatted(context, version(client, context), namespace));
            check(client, Overlay.fit(client, rendered, namespace, new Images(registry, tag)));
        }
        return CommandLine.ExitCode.OK;
    }

    private static String version(KubernetesClient client, String context) {
        try {
            return client.getKubernetesVersion().getGitVersion();
        } catch (KubernetesClientException e) {
            throw new CheckFailedException(
                    "the API server %s of context %s cannot be asked: %s"
                            .formatted(client.getMasterUrl(), context, root(e)),
                    e);
        }
    }

    private static String root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage() == null ? root : root.getMessage());
    }

    private void check(KubernetesClient client, List<HasMetadata> all) throws IOException {
        Duration deadline = Duration.ofMinutes(minutes);
        try (Trial trial = Trial.begin(client, namespace, keep, all)) {
            say("applied %d objects".formatted(all.size()));
            trial.awaitReady(deadline);
            say("all is ready");
            try (LocalPortForward ingest = trial.forward(INGEST);
                    LocalPortForward dashboard = trial.forward(DASHBOARD);
                    Door door = new Door(local(ingest), local(dashboard), Access.of(all))) {
                LossCheck check = new LossCheck(door, "CHECK", symbols, Course.of(bars), deadline, this::say);
                String result = check.run(() -> say("deleted pod " + trial.deleteMember()));
                trial.awaitReady(deadline);
                say("all is ready again");
                say("k8s-check: ok " + result);
            }
        }
    }

    private static URI local(LocalPortForward forward) {
        return URI.create("http://127.0.0.1:" + forward.getLocalPort());
    }

    private static Path home() {
        return Path.of(System.getProperty("tickgrid.home", "."));
    }

    private void say(String line) {
        PrintWriter out = spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private static void atLeast(String option, int value, int least) {
        if (value < least) {
            throw new CheckFailedException("%s must be at least %d, was %d".formatted(option, least, value));
        }
    }
}
