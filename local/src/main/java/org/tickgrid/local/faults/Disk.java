package org.tickgrid.local.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A small disk for the broker's data, in memory. In {@link Seclusion} alone it can be had. */
final class Disk implements AutoCloseable {

    private static final String SIZE = "size=256m";
    private static final int BLOCK = 1 << 16;

    private final Path place;
    private final Path filler;

    private Disk(Path place) {
        this.place = place;
        this.filler = place.resolve("filler");
    }

    /** @param folder of a grid that is about to start */
    static Disk under(Path folder) {
        try {
            Path place = folder.resolve("disk");
            Path data = place.resolve("data");
            Files.createDirectories(place);
            Commands.run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", place.toString());
            Files.createDirectories(data);
            Files.createDirectories(folder.resolve("kafka"));
            Files.createSymbolicLink(folder.resolve("kafka").resolve("data"), data);
            return new Disk(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all that is free. */
    void fill() {
        byte[] block = new byte[BLOCK];
        for (int size = BLOCK; size > 0; size = size == BLOCK ? 1 : 0) {
            try (OutputStream out =
                    Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(block, 0, size);
                }
            } catch (IOException e) {
                // It is full.
            }
        }
    }

    void free() {
        try {
            Files.deleteIfExists(filler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Commands.run("umount", "--lazy", place.toString());
    }
}
