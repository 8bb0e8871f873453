package org.tickgrid.local;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tickgrid.local.postgres.Postgres;

/** A PostgreSQL, as a process of its own. Its data stays in its folder until it is told to {@link #forget}. */
final class DatabaseServer {

    static final int USUAL_PORT = 5432;

    private static final String NAME = "postgres";
    private static final List<String> JVM =
            List.of("-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final Installation installation;
    private final Path folder;
    private final int port;
    private volatile @Nullable ChildProcess process;

    DatabaseServer(Installation installation, Path folder, int port) {
        this.installation = installation;
        this.folder = folder;
        this.port = port;
    }

    /** What members are told of it. */
    List<String> arguments() {
        return List.of(
                "--tickgrid.database.url=" + Postgres.url(port), "--tickgrid.database.username=" + Postgres.USER);
    }

    String url() {
        return Postgres.url(port);
    }

    /** Begins to start it, on the data that its folder holds already. */
    ChildProcess start() {
        ChildProcess earlier = process;
        if (earlier != null && earlier.isAlive()) {
            throw new IllegalStateException("The database runs already");
        }
        Postgres postgres = Postgres.prepare(installation.postgres(), data());
        Path tether = installation.tether();
        Program leash =
                Program.main(NAME, JVM, tether.toString(), "org.tickgrid.local.tether.Leash", postgres.command(port));
        ChildProcess started = ChildProcess.start(leash, Readiness.listensOn(port), tether, folder);
        process = started;
        return started;
    }

    /** The one that runs, or ran last. */
    ChildProcess process() {
        ChildProcess last = process;
        if (last == null) {
            throw new IllegalStateException("The database was never started");
        }
        return last;
    }

    Stream<ChildProcess> processes() {
        return Stream.ofNullable(process);
    }

    /** Removes its data, once it has ended. */
    void forget() {
        Folders.clear(data());
    }

    private Path data() {
        return folder.resolve(NAME);
    }
}
