package org.tickgrid.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
        build("first");
    }

    @Test
    void startsAsBuiltWhereNothingIsPrepared() {
        assertStartsAsBuilt();
    }

    @Test
    void startsFromItsFilesWithTheCacheWhereItIsPrepared() throws IOException {
        prepare();

        assertThat(program.launch())
                .containsExactly(
                        "-XX:AOTCache=" + program.cache(),
                        "-jar",
                        program.plainJar().toString());
        assertThat(program.isPrepared()).isTrue();
    }

    @Test
    void startsFromItsFilesAloneUntilThereIsACache() throws IOException {
        prepare();
        Files.delete(program.cache());

        assertThat(program.launch()).containsExactly("-jar", program.plainJar().toString());
        assertThat(program.isPrepared()).isFalse();
    }

    /** The build gives every jar the same time, and a change may leave its size. */
    @Test
    void startsAsBuiltWhenItWasBuiltAnewThoughTimeAndSizeAreTheSame() throws IOException {
        prepare();
        long size = Files.size(program.jar());

        build("other");

        assertThat(Files.size(program.jar())).isEqualTo(size);
        assertStartsAsBuilt();
    }

    @Test
    void keepsWhatIsPreparedWhenABuildMakesTheSame() throws IOException {
        prepare();

        build("first");

        assertThat(program.isPrepared()).isTrue();
    }

    @Test
    void forgetsTheCacheBeforeItIsLaidOutAgain() throws IOException {
        prepare();

        program.unmark();

        assertStartsAsBuilt();
        assertThat(program.cache()).doesNotExist();
    }

    private void assertStartsAsBuilt() {
        assertThat(program.launch()).containsExactly("-jar", program.jar().toString());
        assertThat(program.isPrepared()).isFalse();
    }

    private void build(String content) throws IOException {
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(program.jar()))) {
            ZipEntry entry = new ZipEntry("Main.class");
            entry.setTime(0);
            jar.putNextEntry(entry);
            jar.write(content.getBytes(UTF_8));
        }
        Files.setLastModifiedTime(program.jar(), FileTime.fromMillis(0));
    }

    private void prepare() throws IOException {
        Files.createDirectories(program.layout());
        Files.createFile(program.plainJar());
        program.markLaidOut();
        Files.createFile(program.cache());
    }
}
