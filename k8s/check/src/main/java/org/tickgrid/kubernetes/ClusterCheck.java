package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
final class ClusterCheck implements Callable<Integer> {

    @Mixin
    private OwnTickgrid own = new OwnTickgrid();

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

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Say.atLeast("--symbols", symbols, 1);
        Say.atLeast("--bars", bars, 60);
        Say.atLeast("--deadline", minutes, 1);
        Say say = new Say(spec);
        try (KubeContext context = KubeContext.current()) {
            List<HasMetadata> all = own.manifests(context.client(), namespace);
            say.line("context %s, Kubernetes %s, namespace %s", context.name(), context.version(), namespace);
            check(context, all, say);
        }
        return CommandLine.ExitCode.OK;
    }

    private void check(KubeContext context, List<HasMetadata> all, Say say) throws IOException {
        Duration deadline = Duration.ofMinutes(minutes);
        try (Trial trial = own.begin(context.client(), namespace, all)) {
            say.line("applied %d objects", all.size());
            trial.awaitReady(deadline);
            say.line("all is ready");
            try (Doors doors = Doors.forward(context.client(), namespace, Access.of(all))) {
                LossCheck check = new LossCheck(doors.door(), "CHECK", symbols, Course.of(bars), deadline, say);
                String result = check.run(() -> say.line("deleted pod %s", trial.deleteMember()));
                trial.awaitReady(deadline);
                say.line("all is ready again");
                say.line("k8s-check: ok %s", result);
            }
        }
    }
}
