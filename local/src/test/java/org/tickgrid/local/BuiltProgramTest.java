package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltProgramTest {

    @TempDir
    private Path target;

    private BuiltProgram program;

    @BeforeEach
    void build() throws IOException {
        program = new BuiltProgram(target.resolve("web-app-exec.jar"));
        make(program.jar(), 10);
    }

    @Test
    void startsAsBuiltWhereNothingIsPrepared() {
        assertThat(program.launch()).containsExactly("-jar", program.jar().toString());
        assertThat(program.isPrepared()).isFalse();
    }

    @Test
    void startsFromItsFilesWithTheCacheWhereItIsPrepared() throws IOException {
        make(program.plainJar(), 20);
        make(program.cache(), 30);

        assertThat(program.launch())
                .containsExactly(
                        "-XX:AOTCache=" + program.cache(),
                        "-jar",
                        program.plainJar().toString());
        assertThat(program.isPrepared()).isTrue();
    }

    @Test
    void leavesTheCacheOfAnEarlierLayoutAlone() throws IOException {
        make(program.plainJar(), 20);
        make(program.cache(), 15);

        assertThat(program.launch()).containsExactly("-jar", program.plainJar().toString());
        assertThat(program.isPrepared()).isFalse();
    }

    @Test
    void startsAsBuiltWhenItWasBuiltSince() throws IOException {
        make(program.plainJar(), 20);
        make(program.cache(), 30);
        make(program.jar(), 40);

        assertThat(program.launch()).containsExactly("-jar", program.jar().toString());
        assertThat(program.isPrepared()).isFalse();
    }

    private static void make(Path file, long second) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[0]);
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1_000));
    }
}
