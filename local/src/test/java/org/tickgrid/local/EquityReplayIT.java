package org.tickgrid.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.grid.GridMap;
import org.tickgrid.market.Timeframe;
import org.tickgrid.signals.SignalDigest;

/** Three days of all trades in four stocks, half of which share symbol and millisecond with another. */
@ExtendWith(RunningGrid.class)
class EquityReplayIT {

    private static final String PREFIX = "EQUITY-";
    private static final List<String> SYMBOLS = List.of("AIG", "BAC", "IBM", "SPY");
    private static final long TRADES = 1_684_116;
    private static final int MINUTES = 6_769;

    @TempDir
    private static Path folder;

    private static Path data = Path.of("");
    private static Map<String, String> candles = Map.of();

    @BeforeAll
    static void replay(LocalGrid grid) {
        String given = System.getenv("TICKGRID_DATA");
        assumeTrue(given != null, "TICKGRID_DATA names no folder of known results: the trades are not replayed");
        data = Path.of(given);
        ChildProcess replay = grid.feed(List.of("replay", trades().toString(), "--speed=max", "--prefix=" + PREFIX));
        assertThat(replay.awaitExit(Duration.ofMinutes(8)))
                .as("status, see %s", replay.log())
                .isZero();
        assertThat(replay.log()).content().contains("sent=" + (TRADES + SYMBOLS.size()) + " rejected=0");
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    candles = candles(grid);
                    assertThat(missing(grid))
                            .as("candles that the web-app lacks")
                            .isEmpty();
                });
    }

    /** The candles that it takes to be complete and the web-app does not show, and whether the grid's map holds them. */
    private static Map<String, Boolean> missing(LocalGrid grid) throws IOException {
        Map<String, Boolean> missing = new TreeMap<>();
        HazelcastInstance client = grid.connect();
        for (String candle : golden().keySet()) {
            if (!candles.containsKey(candle)) {
                String[] name = candle.split(" ");
                missing.put(
                        candle,
                        GridMap.CANDLES
                                .in(client)
                                .containsKey(GridMap.candle(PREFIX + name[0], Timeframe.M1, Long.parseLong(name[1]))));
            }
        }
        client.shutdown();
        return missing;
    }

    @Test
    void makesTheCandlesThatWereWorkedOutIndependently() throws IOException {
        Map<String, String> golden = golden();
        assertThat(golden).hasSize(MINUTES);
        assertThat(candles).containsExactlyInAnyOrderEntriesOf(golden);
    }

    @Test
    void raisesTheSignalsThatABacktestRaises(LocalGrid grid) throws IOException {
        String backtest = BacktestProcess.lastLine(folder, trades(), "--prefix=" + PREFIX);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(backtest).startsWith(digest(grid)));
        System.out.println("equity: candles=" + candles.size() + " " + backtest);
    }

    /** Less the count of candles, for others run in this grid. */
    private static String digest(LocalGrid grid) {
        String line = SignalDigest.of(
                        SignalTopic.read(grid.bootstrapServers()).stream()
                                .filter(signal -> signal.symbol().startsWith(PREFIX))
                                .toList(),
                        0)
                .toString();
        return line.substring(0, line.lastIndexOf("candles="));
    }

    private static Path trades() {
        return data.resolve("market").resolve("us_equity_trades_2013-10-07_09.csv.gz");
    }

    /** By symbol and start: prices, volume and count of trades. */
    private static Map<String, String> candles(LocalGrid grid) throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>();
        for (String symbol : SYMBOLS) {
            for (String[] candle : WebCandles.of(grid, PREFIX + symbol)) {
                all.put(symbol + ' ' + candle[0], values(candle, 1) + candle[6]);
            }
        }
        return all;
    }

    private static Map<String, String> golden() throws IOException {
        Path file = data.resolve("golden").resolve("candles_1m_us_equity_2013-10-07_09.csv.gz");
        Map<String, String> all = new TreeMap<>();
        try (GZIPInputStream csv = new GZIPInputStream(Files.newInputStream(file))) {
            for (String[] candle : WebCandles.rows(new String(csv.readAllBytes(), UTF_8))) {
                all.put(candle[1] + ' ' + candle[0], values(candle, 2) + candle[8]);
            }
        }
        return all;
    }

    private static String values(String[] candle, int from) {
        List<Double> values = new ArrayList<>();
        for (int i = from; i < from + 5; i++) {
            values.add(Double.valueOf(candle[i]));
        }
        return values + " trades ";
    }
}
