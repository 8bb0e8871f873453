package org.tickgrid.local;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The services beside the members: each a process, which keeps its port when it is started again. With replicas, a
 * {@link Balancer} has their usual ports, and they have others.
 */
final class Services {

    /** On this machine alone, what a program counts is also read by name. */
    static final String METERS = "--management.endpoints.web.exposure.include=health,metrics,prometheus";

    private final Installation installation;
    private final LocalSettings settings;
    private final Map<Part, Integer> doors = new EnumMap<>(Part.class);
    private final Map<Part, List<Integer>> ports = new EnumMap<>(Part.class);
    private final Map<String, ChildProcess> processes = new ConcurrentSkipListMap<>();
    private final @Nullable Balancer balancer;
    private volatile @Nullable ChildProcess balancing;

    /** @throws IllegalArgumentException when a port that must be had is taken, or replicas cannot be balanced */
    Services(Installation installation, LocalSettings settings, Ports free) {
        this.installation = installation;
        this.settings = settings;
        for (Part part : settings.parts()) {
            Integer asked = settings.ports().get(part);
            doors.put(
                    part,
                    asked == null ? settings.choose(free, part.usualPort()) : free.exactly(asked, part.portOption()));
        }
        balancer = settings.replicas() == 1 ? null : new Balancer(installation, settings, free);
        doors.forEach((part, door) -> ports.put(part, isBalanced(part) ? others(free) : List.of(door)));
    }

    private List<Integer> others(Ports free) {
        return IntStream.range(0, settings.replicas()).mapToObj(_ -> free.any()).toList();
    }

    private boolean isBalanced(Part part) {
        return balancer != null && Balancer.BALANCED.contains(part);
    }

    /** Begins to start all replicas of a service. */
    List<ChildProcess> start(Part part, List<String> surroundings) {
        return IntStream.rangeClosed(1, ports(part).size())
                .mapToObj(number -> start(part, number, surroundings))
                .toList();
    }

    /** Begins to start a service's replica {@code number}, from 1. */
    ChildProcess start(Part part, int number, List<String> surroundings) {
        String name = name(part, number);
        ChildProcess earlier = processes.get(name);
        if (earlier != null && earlier.isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        int port = port(part, number);
        List<String> arguments = new ArrayList<>(surroundings);
        arguments.add("--server.port=" + port);
        arguments.add(METERS);
        arguments.addAll(settings.arguments(part.module()));
        ChildProcess process = ChildProcess.start(
                Program.built(
                        name, settings.jvm(part.module(), part.jvm()), installation.built(part.module()), arguments),
                Readiness.actuatorOn(port),
                installation.tether(),
                settings.folder());
        processes.put(name, process);
        return process;
    }

    /** Begins to start the balancer, where there are replicas: once they are ready. */
    List<ChildProcess> startBalancer() {
        if (balancer == null) {
            return List.of();
        }
        ChildProcess started = balancer.start(doors, ports);
        balancing = started;
        return List.of(started);
    }

    /** Each replica of each service, and the balancer, where there is one. */
    List<Piece> pieces(List<String> surroundings) {
        List<Piece> pieces = new ArrayList<>();
        ports.forEach((part, all) -> IntStream.rangeClosed(1, all.size())
                .forEach(number -> pieces.add(new Piece(
                        name(part, number), () -> process(part, number), () -> start(part, number, surroundings)))));
        if (balancer != null) {
            pieces.add(new Piece(
                    Balancer.NAME,
                    () -> Objects.requireNonNull(balancing),
                    () -> startBalancer().getFirst()));
        }
        return pieces;
    }

    /** Starts the generator: not a service, for it may end by itself. */
    ChildProcess startGenerator(List<String> arguments, String name) {
        List<String> all = new ArrayList<>(arguments);
        all.add("--url=" + address(door(Part.INGESTION)) + "/ingest");
        Program generator =
                Program.jar(name, List.of("-Xmx192m", "-XX:+UseSerialGC"), installation.program("generator"), all);
        return ChildProcess.start(generator, Optional::empty, installation.tether(), settings.folder());
    }

    ChildProcess process(Part part, int number) {
        ChildProcess process = processes.get(name(part, number));
        if (process == null) {
            throw missing(part, number);
        }
        return process;
    }

    /** Where a service answers: the balancer's port for it, where there is one. */
    URI address(Part part) {
        return address(door(part));
    }

    /** Where each replica of a service answers itself. */
    List<URI> addresses(Part part) {
        return ports(part).stream().map(Services::address).toList();
    }

    /** The balancer's page of statistics; empty without one. */
    Optional<URI> statistics() {
        return Optional.ofNullable(balancer).map(Balancer::statistics);
    }

    Stream<ChildProcess> processes() {
        return Stream.concat(Stream.ofNullable(balancing), processes.values().stream());
    }

    private String name(Part part, int number) {
        return isBalanced(part) ? part.module() + "-" + number : part.module();
    }

    private int port(Part part, int number) {
        List<Integer> all = ports(part);
        if (number < 1 || number > all.size()) {
            throw missing(part, number);
        }
        return all.get(number - 1);
    }

    private List<Integer> ports(Part part) {
        List<Integer> found = ports.get(part);
        if (found == null) {
            throw missing(part, 1);
        }
        return found;
    }

    private int door(Part part) {
        Integer door = doors.get(part);
        if (door == null) {
            throw missing(part, 1);
        }
        return door;
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static IllegalArgumentException missing(Part part, int number) {
        return new IllegalArgumentException(
                "There is no " + part.module() + (number == 1 ? "" : " " + number) + " in this grid");
    }
}
