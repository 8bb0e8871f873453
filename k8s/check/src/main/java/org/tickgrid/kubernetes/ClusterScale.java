package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/** {@code ./tickgrid scale --kubernetes}. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows on the cluster of the current kube context how the grid scales: posts to it while StatefulSet grid-members"
                    + " has 1, 2, 4 and 2 replicas, proves that nothing was lost or counted twice, and measures how fast each size"
                    + " drains a log.",
            "What it sends stays in topic market, under symbols of its own."
        })
final class ClusterScale implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** So that each member has some, whichever partitions it has. */
    private static final int LEAST_SYMBOLS = 50;

    @Option(names = "--kubernetes", description = "On a cluster. Without it: on this machine.")
    private boolean kubernetes;

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description =
                    "Of a Tickgrid that runs there. Its members end and read the log again; in the end they are as"
                            + " many as before. Default: one of its own, which is removed in the end.")
    private @Nullable String namespace;

    @Mixin
    private OwnTickgrid own = new OwnTickgrid();

    @Option(names = "--quick", description = "Shorter warm-up and windows.")
    private boolean quick;

    @Option(names = "--sizes", split = ",", paramLabel = "N", description = "Members, one after the other: 1,2,4,2.")
    private List<Integer> sizes = List.of(1, 2, 4, 2);

    @Option(names = "--symbols", paramLabel = "N", description = "Under load: ${DEFAULT-VALUE}.")
    private int symbols = 200;

    @Option(names = "--rate", paramLabel = "N", description = "Bars a second under load: ${DEFAULT-VALUE}.")
    private int rate = 400;

    @Option(
            names = "--backlog",
            paramLabel = "N",
            description = "Most bars that may be posted for the log that is drained: ${DEFAULT-VALUE}.")
    private long backlog = 20_000_000;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Bars that each member takes before it is measured: 2000000, with --quick 300000.")
    private @Nullable Long warmUp;

    @Option(
            names = "--window",
            paramLabel = "SECONDS",
            description = "Of three at each size, and a third of the time under load: 10, with --quick 5.")
    private @Nullable Integer window;

    @Option(
            names = "--deadline",
            paramLabel = "MINUTES",
            description = "How long any one wait may take, such as for pods: ${DEFAULT-VALUE}.")
    private int minutes = 10;

    @Option(names = "--ingest", paramLabel = "URL", description = "Where ingestion answers. Default: a forwarded port.")
    private @Nullable URI ingest;

    @Option(names = "--dashboard", paramLabel = "URL", description = "And where the dashboard does.")
    private @Nullable URI dashboard;

    @Option(names = "--out", paramLabel = "FILE", description = "Where all figures go, as JSON. Default: nowhere.")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        check();
        Say say = new Say(spec);
        ScaleFigures figures;
        try (KubeContext context = KubeContext.current()) {
            figures = namespace == null
                    ? inOwnNamespace(context, say)
                    : deployed(context, namespace, Access.in(context.client(), namespace), say);
        }
        if (out != null) {
            Files.write(out, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(figures));
        }
        if (!figures.outcome().same()) {
            say.line("scale: one member that reads the log alone comes to other candles or signals");
        }
        say.accept(figures.line());
        return figures.isProven() ? 0 : 1;
    }

    private void check() {
        sizes.forEach(size -> Say.atLeast("each of --sizes", size, 1));
        Say.atLeast("--symbols", symbols, LEAST_SYMBOLS);
        // Each member shall have something to do in each second.
        Say.atLeast("--rate with %d symbols".formatted(symbols), rate, 2L * symbols);
        Say.atLeast("--backlog", backlog, 100_000);
        Say.atLeast("--warm-up", warmUp(), 0);
        Say.atLeast("--window", window().toSeconds(), 1);
        Say.atLeast("--deadline", minutes, 1);
        if ((ingest == null) != (dashboard == null)) {
            throw new CheckFailedException("--ingest and --dashboard need each other");
        }
        if (out != null && !Files.isDirectory(out.toAbsolutePath().resolveSibling(""))) {
            throw new CheckFailedException("--out: there is no folder for " + out);
        }
    }

    private long warmUp() {
        return warmUp != null ? warmUp : quick ? 300_000 : 2_000_000;
    }

    private Duration window() {
        return Duration.ofSeconds(window != null ? window : quick ? 5 : 10);
    }

    private ScaleFigures inOwnNamespace(KubeContext context, Say say) throws IOException {
        String fresh = "tickgrid-scale-" + UUID.randomUUID().toString().substring(0, 8);
        List<HasMetadata> all = own.manifests(context.client(), fresh);
        try (Trial trial = own.begin(context.client(), fresh, all)) {
            say.line("applied %d objects in namespace %s", all.size(), fresh);
            trial.awaitReady(Duration.ofMinutes(minutes));
            return deployed(context, fresh, Access.of(all), say);
        }
    }

    private ScaleFigures deployed(KubeContext context, String where, Access access, Say say) throws IOException {
        say.line("context %s, Kubernetes %s, namespace %s", context.name(), context.version(), where);
        try (Deployed deployed = Deployed.in(context.client(), where, say)) {
            MemberPods pods = deployed.members(Duration.ofMinutes(minutes));
            if (ingest == null || dashboard == null) {
                deployed.requireForward();
                try (Doors doors = Doors.forward(context.client(), where, access)) {
                    return scale(context, deployed, pods, doors.door(), say);
                }
            }
            try (Door door = new Door(ingest, dashboard, access)) {
                return scale(context, deployed, pods, door, say);
            }
        }
    }

    private ScaleFigures scale(KubeContext context, Deployed deployed, MemberPods pods, Door door, Say say) {
        deployed.quieten();
        ScaleRun run = new ScaleRun(
                door, pods, sizes, symbols, rate, backlog, warmUp(), window(), Duration.ofMinutes(minutes), say);
        return run.measure(context);
    }
}
