package org.tickgrid.datasets;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tickgrid.datasets.formats.Names;

/** The tables in a file: the file itself, or all that a zip archive holds, in the order of their names. */
final class Parts implements Closeable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int MOST_FOLDERS = 6;

    private final List<Part> all;
    private final @Nullable ZipFile archive;

    private Parts(List<Part> all, @Nullable ZipFile archive) {
        this.all = all;
        this.archive = archive;
    }

    static Parts of(Part only) {
        return new Parts(List.of(only), null);
    }

    static Parts of(Path path) throws IOException {
        if (!isZip(path)) {
            return of(new Part(new Names(names(path)), () -> Files.newInputStream(path)));
        }
        try {
            ZipFile archive = new ZipFile(path.toFile());
            return new Parts(entries(archive, names(path)), archive);
        } catch (ZipException e) {
            throw new IOException(path.getFileName() + " is a damaged zip archive: " + e.getMessage(), e);
        }
    }

    List<Part> all() {
        return all;
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return Arrays.equals(bytes.readNBytes(ZIP.length), ZIP);
        }
    }

    private static List<Part> entries(ZipFile archive, List<String> outer) {
        return archive.stream()
                .filter(Parts::isData)
                .sorted(Comparator.comparing(ZipEntry::getName))
                .map(entry -> new Part(new Names(names(entry, outer)), () -> archive.getInputStream(entry)))
                .toList();
    }

    /** What a Mac leaves behind in archives is none. */
    private static boolean isData(ZipEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && !name.startsWith("__MACOSX/")
                && !name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private static List<String> names(Path path) {
        List<String> names = new ArrayList<>();
        path.toAbsolutePath().normalize().forEach(part -> names.addFirst(part.toString()));
        names.subList(Math.min(names.size(), MOST_FOLDERS), names.size()).clear();
        names.set(0, uncompressed(names.getFirst()));
        return names;
    }

    private static List<String> names(ZipEntry entry, List<String> outer) {
        List<String> names = new ArrayList<>(List.of(entry.getName().split("/")));
        Collections.reverse(names);
        names.set(0, uncompressed(names.getFirst()));
        names.addAll(outer);
        return names;
    }

    private static String uncompressed(String name) {
        return name.replaceFirst("(?i)\\.(gz|zst)$", "");
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
