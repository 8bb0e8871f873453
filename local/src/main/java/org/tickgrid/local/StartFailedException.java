package org.tickgrid.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A program that did not come up, with the last words of its log. */
public final class StartFailedException extends RuntimeException {

    private static final int LAST_LINES = 20;

    StartFailedException(String name, String what, Path log) {
        super(name + " " + what + ". The end of its log, " + log + ":\n" + lastLines(log));
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
                    .map(line -> "    " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "    (it cannot be read: " + e + ")";
        }
    }
}
