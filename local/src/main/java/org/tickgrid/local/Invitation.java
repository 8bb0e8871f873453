package org.tickgrid.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What another process on this machine must know to add a member to a grid. It lies in a file while the grid runs.
 *
 * @param folder where the grid's logs are
 * @param addresses of its own members
 * @param arguments what each of its members is told
 */
public record Invitation(Path folder, List<String> addresses, List<String> arguments) {

    /** Where the demo of an installation leaves it. */
    public static Path place(Installation installation) {
        return installation.home().resolve("run").resolve("invitation");
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(
                    file,
                    Stream.concat(Stream.of(folder.toString(), String.join(",", addresses)), arguments.stream())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    static void withdraw(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + file, e);
        }
    }

    /** Empty where there is none, or where it was left behind by a grid that is gone. */
    public static Optional<Invitation> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new Invitation(
                            Path.of(lines.get(0)), List.of(lines.get(1).split(",")), lines.subList(2, lines.size())))
                    .filter(Invitation::stands);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean stands() {
        return addresses.stream()
                .anyMatch(address -> Readiness.listensOn(
                                Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)))
                        .obstacle()
                        .isEmpty());
    }

    /**
     * Starts a member that joins the grid. Returns when it is ready.
     *
     * @throws StartFailedException when it did not come up
     */
    public ChildProcess accept(Installation installation) {
        Ports ports = new Ports();
        int number = addresses.size() + 1;
        Members.Place place = Members.Place.of(number, ports::preferably);
        List<String> all = new ArrayList<>(addresses);
        all.add(Members.HOST + ":" + place.gridPort());
        List<String> told = new ArrayList<>(place.arguments(Members.HOST, all));
        told.addAll(arguments);
        ChildProcess member =
                Members.start(installation, "member-" + place.gridPort(), Members.JVM, place, told, folder);
        try {
            member.awaitReady();
        } catch (StartFailedException e) {
            member.kill();
            throw e;
        }
        return member;
    }
}
