package org.tickgrid.local;

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
 * @param folder where logs, and the broker's data while it runs, are kept
 * @param members how many there are at first
 * @param parts the services that are started
 * @param ports those that must be had, by part; the other parts take any that is free
 * @param usualPorts whether a part without a port of its own tries its usual one first
 * @param arguments more arguments for a program, by its module
 */
public record LocalSettings(
        Path folder,
        String clusterName,
        int members,
        Set<Part> parts,
        Map<Part, Integer> ports,
        boolean usualPorts,
        Map<String, List<String>> arguments) {

    public LocalSettings {
        if (members < 1) {
            throw new IllegalArgumentException("A grid must have at least 1 member, was " + members);
        }
        parts = Set.copyOf(parts);
        ports = Map.copyOf(ports);
        arguments = Map.copyOf(arguments);
    }

    /** For a test: everything once, on free ports, in a cluster of its own. */
    public static LocalSettings forTest(Path folder) {
        return new LocalSettings(
                folder, "test-" + UUID.randomUUID(), 1, EnumSet.allOf(Part.class), Map.of(), false, Map.of());
    }

    public LocalSettings withMembers(int members) {
        return new LocalSettings(folder, clusterName, members, parts, ports, usualPorts, arguments);
    }

    /** Starts these services alone; none at all for a test of broker and members. */
    public LocalSettings withParts(Part... parts) {
        return new LocalSettings(folder, clusterName, members, Set.of(parts), ports, usualPorts, arguments);
    }

    public LocalSettings withPorts(Map<Part, Integer> ports) {
        return new LocalSettings(folder, clusterName, members, parts, ports, usualPorts, arguments);
    }

    /** Gives {@code module} an argument more, such as {@code --tickgrid.notifications.webhooks=…}. */
    public LocalSettings withArgument(String module, String argument) {
        Map<String, List<String>> more = new LinkedHashMap<>(arguments);
        more.merge(
                module,
                List.of(argument),
                (a, b) -> Stream.of(a, b).flatMap(List::stream).toList());
        return new LocalSettings(folder, clusterName, members, parts, ports, usualPorts, more);
    }

    int choose(Ports free, int usual) {
        return usualPorts ? free.preferably(usual) : free.any();
    }

    List<String> arguments(String module) {
        return arguments.getOrDefault(module, List.of());
    }
}
