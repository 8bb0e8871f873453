package org.tickgrid.local;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The services beside the members: each a process, which keeps its port when it is started again. */
final class Services {

    private final Installation installation;
    private final LocalSettings settings;
    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
    private final Map<Part, ChildProcess> processes = new EnumMap<>(Part.class);

    /** @throws IllegalArgumentException when a port that must be had is taken */
    Services(Installation installation, LocalSettings settings, Ports ports) {
        this.installation = installation;
        this.settings = settings;
        for (Part part : settings.parts()) {
            Integer asked = settings.ports().get(part);
            int port =
                    asked == null ? settings.choose(ports, part.usualPort()) : ports.exactly(asked, part.portOption());
            this.ports.put(part, port);
        }
    }

    /** Begins to start a service. */
    ChildProcess start(Part part, List<String> surroundings) {
        ChildProcess earlier = processes.get(part);
        if (earlier != null && earlier.isAlive()) {
            throw new IllegalStateException(earlier.name() + " runs already");
        }
        List<String> arguments = new ArrayList<>(surroundings);
        arguments.add("--server.port=" + port(part));
        arguments.addAll(settings.arguments(part.module()));
        ChildProcess process = ChildProcess.start(
                Program.built(
                        part.module(),
                        settings.jvm(part.module(), part.jvm()),
                        installation.built(part.module()),
                        arguments),
                Readiness.actuatorOn(port(part)),
                installation.tether(),
                settings.folder());
        processes.put(part, process);
        return process;
    }

    /** Starts the generator: not a service, for it may end by itself. */
    ChildProcess startGenerator(List<String> arguments, String name) {
        List<String> all = new ArrayList<>(arguments);
        all.add("--url=http://127.0.0.1:" + port(Part.INGESTION) + "/ingest");
        Program generator =
                Program.jar(name, List.of("-Xmx192m", "-XX:+UseSerialGC"), installation.program("generator"), all);
        return ChildProcess.start(generator, () -> true, installation.tether(), settings.folder());
    }

    ChildProcess process(Part part) {
        ChildProcess process = processes.get(part);
        if (process == null) {
            throw new IllegalArgumentException("There is no " + part.module() + " in this grid");
        }
        return process;
    }

    int port(Part part) {
        Integer port = ports.get(part);
        if (port == null) {
            throw new IllegalArgumentException("There is no " + part.module() + " in this grid");
        }
        return port;
    }

    Stream<ChildProcess> processes() {
        return processes.values().stream();
    }
}
