package org.tickgrid.member.store;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tickgrid.local.postgres.Postgres;

/** A PostgreSQL of its own on a free port, which can go and come back. */
final class TestPostgres implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("..", "local", "postgres", "target", "postgres");

    private final Postgres postgres;
    private final int port;
    private final List<String> more;
    private volatile @Nullable Process process;

    TestPostgres(Path folder) {
        this(folder, List.of());
    }

    /** @param more settings, such as {@code ssl=on} */
    TestPostgres(Path folder, List<String> more) {
        this.more = more;
        postgres = Postgres.prepare(PROGRAMS, folder.resolve("postgres"));
        port = freePort();
    }

    TestPostgres start() {
        try {
            List<String> command = new ArrayList<>(postgres.command(port));
            more.forEach(setting -> command.addAll(List.of("-c", setting)));
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> !jdbc().queryForList("select 1").isEmpty());
        return this;
    }

    boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    /** Ends it at once, with all that serves its clients. */
    void kill() {
        Process running = process;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
            await().until(() -> !running.isAlive());
        }
    }

    /** Stops it, or lets it go on, as it stands: {@code STOP} or {@code CONT}. */
    void signal(String name) {
        Process running = process;
        if (running != null) {
            signal(name, running.pid());
            running.descendants().forEach(child -> signal(name, child.pid()));
        }
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its folder, which belongs to whoever it runs as. */
    Path data() {
        return postgres.data();
    }

    String url() {
        return Postgres.url(port);
    }

    JdbcTemplate jdbc() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(Postgres.USER);
        source.setSocketTimeout(5);
        return new JdbcTemplate(source);
    }

    long rows(String table) {
        Long count = jdbc().queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
