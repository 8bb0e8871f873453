package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The 100,000 real trades of November 2013, as fast as they are taken. */
@ExtendWith(RunningGrid.class)
class ReplayIT {

    private static final String SYMBOL = "REPLAY-BTCUSD";
    private static final int MINUTES = 9_399;
    private static final Path GOLDEN = Path.of("golden", "candles_1m_bitstamp_btcusd_2013-11-25.csv");

    private static List<String[]> candles = List.of();

    @BeforeAll
    static void replay(LocalGrid grid) {
        ChildProcess replay = grid.feed(List.of("replay", "bitstamp", "--speed=max", "--prefix=REPLAY-"));
        assertThat(replay.awaitExit(Duration.ofMinutes(3)))
                .as("status, see %s", replay.log())
                .isZero();
        candles = await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> WebCandles.of(grid, SYMBOL), rows -> rows.size() >= MINUTES);
    }

    @Test
    void makesACandleOfEveryMinuteThatHadATrade() {
        assertThat(candles).hasSize(MINUTES);
    }

    @Test
    void leavesNoTradeOut() {
        assertThat(candles.stream()
                        .mapToLong(candle -> Long.parseLong(candle[6]))
                        .sum())
                .isEqualTo(100_000);
    }

    @Test
    void makesTheCandlesThatWereWorkedOutIndependently() throws IOException {
        // Given
        String data = System.getenv("TICKGRID_DATA");
        assumeTrue(data != null, "TICKGRID_DATA names no folder of known results: the candles are not compared");
        List<String[]> golden = WebCandles.rows(Files.readString(Path.of(data).resolve(GOLDEN)));

        // Then
        assertThat(candles).hasSameSizeAs(golden);
        for (int i = 0; i < golden.size(); i++) {
            assertSame(candles.get(i), golden.get(i));
        }
    }

    private static void assertSame(String[] candle, String[] golden) {
        String start = golden[0];
        assertThat(Long.parseLong(candle[0])).isEqualTo(Long.parseLong(start) * 1_000);
        for (int price = 1; price <= 4; price++) {
            assertThat(Double.parseDouble(candle[price]))
                    .as("price %d of %s", price, start)
                    .isEqualTo(Double.parseDouble(golden[price]));
        }
        assertThat(Double.parseDouble(candle[5]))
                .as("volume of %s", start)
                .isCloseTo(Double.parseDouble(golden[5]), within(1e-8));
        assertThat(candle[6]).as("trades of %s", start).isEqualTo(golden[7]);
    }
}
