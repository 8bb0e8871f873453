package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every limit that SECURITY.md names is crossed by a test that it names. */
class LimitsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");
    private static final int DEEPEST = 12;

    @Test
    void isCrossedByATest() throws IOException {
        List<Path> tests = tests();

        assertThat(rows()).hasSizeGreaterThan(15).allSatisfy(row -> {
            List<MatchResult> named = TEST.matcher(row).results().toList();
            assertThat(named).isNotEmpty().allMatch(test -> isThere(test, tests));
        });
    }

    private static List<String> rows() throws IOException {
        String all = Files.readString(HOME.resolve("SECURITY.md"));
        String section = all.substring(all.indexOf("## Limits"));
        return section.substring(0, section.indexOf("\n## "))
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> files =
                Files.find(HOME, DEEPEST, (path, _) -> path.toString().matches(".*/src/test/.*(Test|IT)\\.java"))) {
            return files.toList();
        }
    }

    private static boolean isThere(MatchResult named, List<Path> tests) {
        return tests.stream()
                .filter(file -> file.endsWith(named.group(1) + ".java"))
                .anyMatch(file -> text(file).contains("void " + named.group(2) + "("));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
