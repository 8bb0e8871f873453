package org.tickgrid.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The grid's members: each a process, numbered from 1, which keeps its ports when it is started again. */
final class Members {

    static final String MODULE = "grid-members";
    static final String HOST = "127.0.0.1";
    private static final int USUAL_GRID_PORT = 5701;
    private static final int USUAL_HTTP_PORT = 8081;

    /** What Hazelcast asks for on a modular Java, and a heap that suits a laptop. */
    static final List<String> JVM = List.of(
            "-Xmx768m",
            "-XX:+UseG1GC",
            "-XX:ParallelGCThreads=2",
            "-XX:ConcGCThreads=1",
            "--add-modules",
            "java.se",
            "--add-exports",
            "java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens",
            "java.base/java.lang=ALL-UNNAMED",
            "--add-opens",
            "java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens",
            "java.management/sun.management=ALL-UNNAMED",
            "--add-opens",
            "jdk.management/com.sun.management.internal=ALL-UNNAMED");

    private final Installation installation;
    private final LocalSettings settings;
    private final Ports ports;
    private final List<String> surroundings;
    private final Map<Integer, Place> places = new TreeMap<>();
    private final Map<Integer, ChildProcess> processes = new ConcurrentSkipListMap<>();

    /** The ports of a member. */
    record Place(int gridPort, int httpPort) {

        /** @param choose takes a usual port, and returns one that is free */
        static Place of(int number, IntUnaryOperator choose) {
            return new Place(
                    choose.applyAsInt(USUAL_GRID_PORT + number - 1), choose.applyAsInt(USUAL_HTTP_PORT + number - 1));
        }

        /** @param addresses of all members, its own among them */
        List<String> arguments(String host, List<String> addresses) {
            return List.of(
                    "--server.port=" + httpPort,
                    "--tickgrid.grid.host=" + host,
                    "--tickgrid.grid.port=" + gridPort,
                    "--tickgrid.grid.addresses=" + String.join(",", addresses));
        }
    }

    /** @param surroundings what each is told of Kafka and the database */
    Members(Installation installation, LocalSettings settings, Ports ports, List<String> surroundings) {
        this.installation = installation;
        this.settings = settings;
        this.ports = ports;
        this.surroundings = surroundings;
        for (int number = 1; number <= settings.members(); number++) {
            reserve(number);
        }
    }

    /** Makes a place for one more. */
    int reserve() {
        int number = places.size() + 1;
        reserve(number);
        return number;
    }

    private void reserve(int number) {
        places.put(number, Place.of(number, usual -> settings.choose(ports, usual)));
    }

    /** Begins to start a member, with some more arguments. It joins those that run. */
    ChildProcess start(int number, String... more) {
        Place place = place(number);
        ChildProcess earlier = processes.get(number);
        if (earlier != null && earlier.isAlive()) {
            throw new IllegalStateException(earlier.name() + " runs already");
        }
        List<String> arguments = new ArrayList<>(place.arguments(settings.host(number), addresses()));
        arguments.addAll(shared());
        arguments.addAll(List.of(more));
        ChildProcess process =
                start(installation, "member-" + number, settings.jvm(MODULE, JVM), place, arguments, settings.folder());
        processes.put(number, process);
        return process;
    }

    static ChildProcess start(
            Installation installation,
            String name,
            List<String> jvm,
            Place place,
            List<String> arguments,
            Path folder) {
        return ChildProcess.start(
                Program.built(name, jvm, installation.built(MODULE), arguments),
                Readiness.actuatorOn(place.httpPort()),
                installation.tether(),
                folder);
    }

    /** What all members are told. */
    private List<String> shared() {
        List<String> arguments =
                new ArrayList<>(List.of("--tickgrid.grid.cluster-name=" + settings.clusterName(), Services.METERS));
        arguments.addAll(surroundings);
        arguments.addAll(settings.arguments(MODULE));
        return arguments;
    }

    /** For a process beside us that wants to add a member. */
    Invitation invitation() {
        return new Invitation(settings.folder(), addresses(), shared());
    }

    ChildProcess process(int number) {
        ChildProcess process = processes.get(number);
        if (process == null) {
            throw new IllegalArgumentException("There is no member " + number);
        }
        return process;
    }

    /** The numbers of all that there are or were. */
    List<Integer> numbers() {
        return List.copyOf(processes.keySet());
    }

    /** The numbers of those that run. */
    List<Integer> alive() {
        return processes.entrySet().stream()
                .filter(member -> member.getValue().isAlive())
                .map(Map.Entry::getKey)
                .toList();
    }

    Stream<ChildProcess> processes() {
        return processes.values().stream();
    }

    int httpPort(int number) {
        return place(number).httpPort();
    }

    /** {@code host:port} of every member that there is or was: any of them may be there when another joins. */
    List<String> addresses() {
        return places.entrySet().stream()
                .map(place ->
                        settings.host(place.getKey()) + ":" + place.getValue().gridPort())
                .collect(Collectors.toList());
    }

    private Place place(int number) {
        Place place = places.get(number);
        if (place == null) {
            throw new IllegalArgumentException("There is no member " + number);
        }
        return place;
    }
}
