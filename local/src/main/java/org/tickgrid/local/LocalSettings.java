package org.tickgrid.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a {@link LocalGrid} is made of.
 *
 * @param folder where logs and data are kept
 * @param members how many there are at first; 0 for a broker and services that need no grid
 * @param parts the services that are started
 * @param replicas how many there are of ingestion and of web-app; with more than one, HAProxy stands in front of them
 * @param ports those that must be had, by part; the other parts take any that is free
 * @param usualPorts whether a part without a port of its own tries its usual one first
 * @param arguments more arguments for a program, by its module
 * @param jvm more options for a program's Java machine, by its module, which win over the usual ones
 * @param storage whether there is a database, and whether data is kept
 * @param apart whether each member has a loopback address of its own, so that the network between them can be cut
 */
public record LocalSettings(
        Path folder,
        String clusterName,
        int members,
        Set<Part> parts,
        int replicas,
        Map<Part, Integer> ports,
        boolean usualPorts,
        Map<String, List<String>> arguments,
        Map<String, List<String>> jvm,
        Storage storage,
        boolean apart) {

    private static final int FIRST_HOST = 10;

    public LocalSettings {
        if (members < 0) {
            throw new IllegalArgumentException("The number of members must not be negative, was " + members);
        }
        parts = Set.copyOf(parts);
        if (replicas < 1) {
            throw new IllegalArgumentException("The number of replicas must be at least 1, was " + replicas);
        }
        if (replicas > 1 && !parts.containsAll(Balancer.BALANCED)) {
            throw new IllegalArgumentException(replicas + " replicas need both ingestion and web-app, was " + parts);
        }
        ports = Map.copyOf(ports);
        arguments = Map.copyOf(arguments);
        jvm = Map.copyOf(jvm);
    }

    /** For a test: everything once, on free ports, in a cluster of its own. */
    public static LocalSettings forTest(Path folder) {
        return new LocalSettings(
                folder,
                "test-" + UUID.randomUUID(),
                1,
                EnumSet.allOf(Part.class),
                1,
                Map.of(),
                false,
                Map.of(),
                Map.of(),
                Storage.BROKER_ALONE,
                false);
    }

    public LocalSettings withMembers(int members) {
        return new LocalSettings(
                folder, clusterName, members, parts, replicas, ports, usualPorts, arguments, jvm, storage, apart);
    }

    /** Starts these services alone; none at all for a test of broker and members. */
    public LocalSettings withParts(Part... parts) {
        return new LocalSettings(
                folder,
                clusterName,
                members,
                Set.of(parts),
                replicas,
                ports,
                usualPorts,
                arguments,
                jvm,
                storage,
                apart);
    }

    public LocalSettings withReplicas(int replicas) {
        return new LocalSettings(
                folder, clusterName, members, parts, replicas, ports, usualPorts, arguments, jvm, storage, apart);
    }

    public LocalSettings withPorts(Map<Part, Integer> ports) {
        return new LocalSettings(
                folder, clusterName, members, parts, replicas, ports, usualPorts, arguments, jvm, storage, apart);
    }

    /** With a database, and what it keeps. */
    public LocalSettings withStorage(Storage storage) {
        return new LocalSettings(
                folder, clusterName, members, parts, replicas, ports, usualPorts, arguments, jvm, storage, apart);
    }

    /** Gives each member a loopback address of its own, as Linux has them. */
    public LocalSettings withMembersApart() {
        return new LocalSettings(
                folder, clusterName, members, parts, replicas, ports, usualPorts, arguments, jvm, storage, true);
    }

    /**
     * Lets notifications tell a receiver on this machine.
     *
     * @param receiver on 127.0.0.1, which webhooks do not reach otherwise
     */
    public LocalSettings withWebhook(URI receiver) {
        String module = Part.NOTIFICATIONS.module();
        return withArgument(module, "--tickgrid.notifications.webhooks=" + receiver)
                .withArgument(module, "--tickgrid.notifications.private-ranges=127.0.0.1");
    }

    /** Gives {@code module} an argument more, such as {@code --tickgrid.notifications.webhooks=…}. */
    public LocalSettings withArgument(String module, String argument) {
        return new LocalSettings(
                folder,
                clusterName,
                members,
                parts,
                replicas,
                ports,
                usualPorts,
                with(arguments, module, argument),
                jvm,
                storage,
                apart);
    }

    /** Gives {@code module}'s Java machine an option more, such as {@code -Xmx1g}. */
    public LocalSettings withJvm(String module, String option) {
        return new LocalSettings(
                folder,
                clusterName,
                members,
                parts,
                replicas,
                ports,
                usualPorts,
                arguments,
                with(jvm, module, option),
                storage,
                apart);
    }

    private static Map<String, List<String>> with(Map<String, List<String>> all, String module, String one) {
        Map<String, List<String>> more = new LinkedHashMap<>(all);
        more.merge(
                module,
                List.of(one),
                (a, b) -> Stream.of(a, b).flatMap(List::stream).toList());
        return more;
    }

    /** The options of {@code module}'s Java machine: of two for one thing Java takes the last. */
    List<String> jvm(String module, List<String> usual) {
        return Stream.of(usual, jvm.getOrDefault(module, List.of()))
                .flatMap(List::stream)
                .toList();
    }

    /** The address that a member listens on, and connects from. */
    String host(int number) {
        return "127.0.0." + (apart ? FIRST_HOST + number : 1);
    }

    int choose(Ports free, int usual) {
        return usualPorts ? free.preferably(usual) : free.any();
    }

    List<String> arguments(String module) {
        return arguments.getOrDefault(module, List.of());
    }
}
