package org.tickgrid.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClientException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./tickgrid} can do on a cluster. */
@Command(
        name = "tickgrid",
        description = "Tickgrid on the cluster of the current kube context.",
        mixinStandardHelpOptions = true,
        subcommands = {ClusterCheck.class, ClusterScale.class})
final class Cluster {

    private Cluster() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Cluster()).setExecutionExceptionHandler((e, command, _) -> {
            command.getErr().println("tickgrid: " + sentence(e));
            command.getErr().println(command.getCommandName() + ": failed");
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    private static String sentence(Exception e) {
        return switch (e) {
            case CheckFailedException failed -> String.valueOf(failed.getMessage());
            case KubernetesClientException refused
            when refused.getStatus() != null ->
                "the API server refuses: " + refused.getStatus().getMessage();
            default -> e.toString();
        };
    }
}
