package org.tickgrid.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLinesTest {

    private static final String ROWS = "time,price,volume,symbol\n1700000000,10.5,1,A\n1700000001,10.5,1,A\n";

    @TempDir
    Path folder;

    @Test
    void givesUpOnALineWithoutEnd() throws IOException {
        Path file = TestFile.gzip(folder.resolve("trades.csv.gz"), ROWS + "1".repeat(3 << 20));

        assertThatThrownBy(() -> TestFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be read beyond line 3: a line has more than 1048576 characters");
    }

    @Test
    void takesALongOne() throws IOException {
        Path file = TestFile.gzip(
                folder.resolve("trades.csv.gz"), ROWS + "1".repeat(1 << 20) + "\n" + "1700000002,1,1,A\n");

        TestFile.Told told = TestFile.read(file);

        assertThat(told.records()).hasSize(3);
        assertThat(told.bad()).isEqualTo(1);
    }
}
