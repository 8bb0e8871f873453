package org.tickgrid.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tickgrid.datasets.TestFile.read;
import static org.tickgrid.datasets.TestFile.write;
import static org.tickgrid.datasets.TestFile.zip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.datasets.TestFile.Told;
import org.tickgrid.market.Bar;

class KrakenTest {

    private static final String HOURS = "1381132800,122.0,123.5,121.0,123.0,0.1,3\n1381147200,123,123,123,123,0.2,1\n";

    @TempDir
    private Path folder;

    @Test
    void readsSymbolAndLengthFromTheName() throws IOException {
        Told told = read(write(folder.resolve("XBTUSD_60.csv"), HOURS));

        assertThat(told.format()).isEqualTo("kraken");
        assertThat(told.bars())
                .containsExactly(
                        new Bar("XBTUSD", 1_381_136_399_999L, 122, 123.5, 121, 123, 0.1),
                        Bar.trade("XBTUSD", 1_381_150_799_999L, 123, 0.2));
    }

    @Test
    void readsAnArchiveOfSeveralLengths() throws IOException {
        Path archive = zip(folder.resolve("Kraken.zip"), Map.of("XBTUSD_60.csv", HOURS, "XBTUSD_1.csv", HOURS));

        assertThat(read(archive).bars())
                .extracting(Bar::time)
                .containsExactly(1_381_132_859_999L, 1_381_147_259_999L, 1_381_136_399_999L, 1_381_150_799_999L);
    }
}
