package org.tickgrid.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** HAProxy, which hands what comes to the front doors of ingestion and web-app to their replicas. */
final class Balancer {

    /** The services that have replicas behind it. */
    static final List<Part> BALANCED = List.of(Part.INGESTION, Part.WEB_APP);

    static final String NAME = "haproxy";
    private static final String TEMPLATE = "haproxy.cfg";
    private static final int USUAL_STATISTICS_PORT = 8404;

    /** Where packages put it; not every user has the first one on the PATH. */
    private static final List<String> PLACES =
            List.of("/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin");

    private static final List<String> JVM =
            List.of("-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final Installation installation;
    private final Path program;
    private final Path folder;
    private final int statisticsPort;

    /** @throws IllegalArgumentException when there is no HAProxy on this machine */
    Balancer(Installation installation, LocalSettings settings, Ports ports) {
        this.installation = installation;
        this.program = find().orElseThrow(() -> missing(settings.replicas()));
        this.folder = settings.folder();
        this.statisticsPort = settings.choose(ports, USUAL_STATISTICS_PORT);
    }

    /** The system's HAProxy; empty when it has none. */
    static Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), PLACES.stream())
                .filter(place -> !place.isBlank())
                .map(place -> Path.of(place, NAME))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static IllegalArgumentException missing(int replicas) {
        return new IllegalArgumentException(
                replicas + " replicas need HAProxy in front of them, and there is no " + NAME
                        + " on the PATH or in " + String.join(", ", PLACES)
                        + ": install it (apt-get install haproxy, brew install haproxy), or ask for 1 replica");
    }

    /**
     * Begins to start it.
     *
     * @param doors the port of each balanced service
     * @param replicas the ports behind each
     */
    ChildProcess start(Map<Part, Integer> doors, Map<Part, List<Integer>> replicas) {
        Path configuration = folder.resolve(TEMPLATE);
        try {
            Files.createDirectories(folder);
            Files.writeString(configuration, configuration(doors, replicas, statisticsPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path tether = installation.tether();
        Program leash = Program.main(
                NAME,
                JVM,
                tether.toString(),
                "org.tickgrid.local.tether.Leash",
                List.of(program.toString(), "-db", "-f", configuration.toString()));
        return ChildProcess.start(leash, Readiness.answersAt(statistics().resolve("/ready")), tether, folder);
    }

    static String configuration(Map<Part, Integer> doors, Map<Part, List<Integer>> replicas, int statisticsPort)
            throws IOException {
        try (InputStream template = Balancer.class.getResourceAsStream(TEMPLATE)) {
            if (template == null) {
                throw new IllegalStateException("The build left out " + TEMPLATE);
            }
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${ingest.port}", String.valueOf(doors.get(Part.INGESTION)))
                    .replace("${web.port}", String.valueOf(doors.get(Part.WEB_APP)))
                    .replace("${statistics.port}", String.valueOf(statisticsPort));
            for (Part part : BALANCED) {
                text = text.replace(
                        "${" + part.module() + ".servers}", servers(part, replicas.getOrDefault(part, List.of())));
            }
            return text;
        }
    }

    private static String servers(Part part, List<Integer> ports) {
        return IntStream.range(0, ports.size())
                .mapToObj(i -> "server " + part.module() + "-" + (i + 1) + " 127.0.0.1:" + ports.get(i))
                .collect(Collectors.joining("\n    "));
    }

    /** Its page of statistics. */
    URI statistics() {
        return URI.create("http://127.0.0.1:" + statisticsPort + "/");
    }
}
