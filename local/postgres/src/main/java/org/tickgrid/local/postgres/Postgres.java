package org.tickgrid.local.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL on one data folder, for this machine alone: it listens on loopback, and trusts whoever is there.
 *
 * @param programs where its programs are
 * @param data where its data is, and stays
 */
public record Postgres(Path programs, Path data) {

    public static final String DATABASE = "tickgrid";
    public static final String USER = "tickgrid";

    private static final int LONGEST_SECONDS = 120;

    /** Little memory; all else as PostgreSQL has it, so what it has committed is on disk. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=48MB",
            "max_wal_size=256MB",
            "wal_level=minimal",
            "max_wal_senders=0",
            "timezone=UTC",
            "log_timezone=UTC");

    /**
     * Lays the programs out, and the data folder, as far as they are not there yet.
     *
     * @throws IllegalStateException when PostgreSQL does not want to; its message holds what it said
     */
    public static Postgres prepare(Path programs, Path data) {
        Postgres postgres = new Postgres(
                programs.toAbsolutePath().normalize(), data.toAbsolutePath().normalize());
        try {
            Archive.unpack(postgres.programs);
            List<String> prefix = Unprivileged.prefix();
            Files.createDirectories(postgres.data);
            Unprivileged.give(postgres.data, prefix);
            if (!Files.exists(postgres.data.resolve("PG_VERSION"))) {
                postgres.init(prefix);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return postgres;
    }

    /** What runs it in the foreground. It ends in order when asked to twice, or when nobody is connected any more. */
    public List<String> command(int port) {
        List<String> command = new ArrayList<>(Unprivileged.prefix());
        command.addAll(List.of(program("postgres"), "-D", data.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    /** Where its database is, as Java's clients take it. */
    public static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    private void init(List<String> prefix) throws IOException {
        String folder = data.toString();
        run(
                prefix,
                "",
                program("initdb"),
                "--pgdata=" + folder,
                "--username=" + USER,
                "--auth=trust",
                "--encoding=UTF-8",
                "--locale=C",
                "--no-instructions");
        run(prefix, "CREATE DATABASE " + DATABASE + ";\n", program("postgres"), "--single", "-D", folder, "postgres");
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private static void run(List<String> prefix, String input, String... command) throws IOException {
        List<String> all = Stream.concat(prefix.stream(), Stream.of(command)).toList();
        Path output = Files.createTempFile("postgres-", ".log");
        try {
            Process process = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("%s %s:%n%s"
                        .formatted(String.join(" ", all), ended ? "failed" : "did not end", Files.readString(output)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while preparing PostgreSQL", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
