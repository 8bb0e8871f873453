package org.tickgrid.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.generator.feed.TestIngestion;
import org.tickgrid.market.Bar;
import org.tickgrid.market.Clock;
import org.tickgrid.market.EconomicIndicator;
import org.tickgrid.market.MarketRecord;
import org.tickgrid.market.NewsSentiment;
import picocli.CommandLine;

@Timeout(60)
class GeneratorTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestIngestion ingestion;

    @BeforeEach
    void start() throws Exception {
        ingestion = TestIngestion.start();
    }

    @AfterEach
    void close() {
        ingestion.close();
    }

    @Test
    void simulatesForAWhileAndSumsUp() {
        int exit = execute(
                "simulate",
                "--symbols",
                "ACME,BETA",
                "--rate",
                "40",
                "--for",
                "500ms",
                "--start-time",
                "2024-01-02T00:00:00Z");

        assertThat(exit).isZero();
        assertThat(ingestion.records()).hasSize(20);
        assertThat(ingestion.records())
                .extracting(MarketRecord::time)
                .allMatch(time -> time / 500 == 1_704_153_600L * 2);
        assertThat(out.toString()).matches("sent=20 rejected=0 seconds=\\d+\\.\\d\\R");
    }

    @Test
    void simulatesTheSameTwice() {
        String[] arguments = {
            "simulate", "--rate", "200", "--for", "1s", "--sources", "1", "--start-time", "2024-01-02T00:00:00Z"
        };
        execute(arguments);
        List<MarketRecord> first = ingestion.records();
        execute(arguments);

        assertThat(ingestion.records().subList(first.size(), ingestion.records().size()))
                .isEqualTo(first);
    }

    @Test
    void replaysAFileAndThenEndsItsSymbols() throws Exception {
        // Given
        StringBuilder csv = new StringBuilder("time,symbol,price,size\n");
        for (int i = 0; i < 10_000; i++) {
            csv.append(1_000_000_000 + i).append(",S").append(i % 5).append(",10,1\n");
        }
        csv.append("never,S1,10,1\n");
        Path file = Files.writeString(folder.resolve("trades.csv"), csv);

        // When
        int exit = execute("replay", file.toString(), "--prefix", "x-");

        // Then
        assertThat(exit).isZero();
        List<MarketRecord> records = ingestion.records();
        assertThat(records).hasSize(10_005);
        assertThat(records.subList(0, 10_000)).hasOnlyElementsOfType(Bar.class);
        assertThat(records.subList(10_000, 10_005))
                .containsExactlyInAnyOrder(
                        new Clock("x-S0", 1_000_009_995_000L, true),
                        new Clock("x-S1", 1_000_009_996_000L, true),
                        new Clock("x-S2", 1_000_009_997_000L, true),
                        new Clock("x-S3", 1_000_009_998_000L, true),
                        new Clock("x-S4", 1_000_009_999_000L, true));
        assertThat(err.toString()).contains("Line 10002 skipped", "10000 good rows (trades), 1 bad ones skipped");
        assertThat(out.toString()).startsWith("sent=10005 rejected=0 seconds=");
    }

    @Test
    void replaysBitstampInOrder() {
        int exit = execute("replay", "bitstamp");

        assertThat(exit).isZero();
        assertThat(ingestion.records())
                .hasSize(100_001)
                .extracting(MarketRecord::time)
                .isSorted();
        assertThat(ingestion.records().getLast()).isEqualTo(new Clock("BTCUSD", 1_385_913_725_000L, true));
    }

    @Test
    void keepsTheOrderOfEachSymbolAsFastAsItIsTaken() throws Exception {
        // Given trades of many symbols in the same millisecond, told apart by their price
        StringBuilder csv = new StringBuilder("time,symbol,price,size\n");
        for (int i = 0; i < 20_000; i++) {
            csv.append(1_000_000_000 + i / 5_000)
                    .append(",S")
                    .append(i * 7 % 13)
                    .append(',')
                    .append(i + 1)
                    .append(",1\n");
        }
        Path file = Files.writeString(folder.resolve("trades.csv"), csv);

        // When
        int exit = execute("replay", file.toString(), "--speed", "max", "--connections", "8");

        // Then
        assertThat(exit).isZero();
        Map<String, List<Double>> prices = new HashMap<>();
        for (MarketRecord record : ingestion.records()) {
            if (record instanceof Bar bar) {
                prices.computeIfAbsent(bar.symbol(), _ -> new ArrayList<>()).add(bar.close());
            }
        }
        assertThat(prices).hasSize(13);
        assertThat(prices.values())
                .allSatisfy(each -> assertThat(each).isSorted().doesNotHaveDuplicates());
        assertThat(prices.values().stream().mapToInt(List::size).sum()).isEqualTo(20_000);
    }

    @Test
    void replaysOurOwnRecordsAndEndsOnlySymbolsWithBars() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("sim.ndjson"), """
                {"stock_symbol":"ACME","opening_price":10,"closing_price":11,"high":12,"low":9,"volume":7,"timestamp":1700000000.5}
                {"data_type":"news_sentiment","stock_symbol":"BETA","sentiment_score":0.5,"sentiment_magnitude":0.7,"timestamp":1700000001}
                {"data_type":"economic_indicator","indicator_name":"inflation","value":2.5,"timestamp":1700000002}
                {"data_type":"clock","stock_symbol":"ACME","timestamp":1700000003}
                """);

        // When
        int exit = execute("replay", file.toString());

        // Then
        assertThat(exit).isZero();
        assertThat(ingestion.records())
                .containsExactlyInAnyOrder(
                        new Bar("ACME", 1_700_000_000_500L, 10, 12, 9, 11, 7),
                        new NewsSentiment("BETA", 1_700_000_001_000L, 0.5, 0.7),
                        new EconomicIndicator("inflation", 1_700_000_002_000L, 2.5),
                        new Clock("ACME", 1_700_000_003_000L, false),
                        new Clock("ACME", 1_700_000_003_000L, true));
        assertThat(ingestion.records()).last().isEqualTo(new Clock("ACME", 1_700_000_003_000L, true));
        assertThat(err.toString()).contains("4 good rows (records), 0 bad ones skipped");
    }

    @Test
    void replaysByTheFilesOwnClock() throws Exception {
        // Given ten rows that are a second apart
        StringBuilder csv = new StringBuilder("time,symbol,price,size\n");
        for (int i = 0; i < 10; i++) {
            csv.append(1_000_000_000 + i).append(",ACME,10,1\n");
        }
        Path file = Files.writeString(folder.resolve("trades.csv"), csv);

        // When
        int exit = execute("replay", file.toString(), "--speed", "10");

        // Then they do not come all at once
        assertThat(exit).isZero();
        assertThat(ingestion.records()).hasSize(11);
        assertThat(ingestion.requests()).hasSizeBetween(4, 11);
    }

    @Test
    void saysWhatIsWrongInALine() {
        assertThat(execute("replay", "/nowhere/file.csv")).isEqualTo(1);
        assertThat(execute("simulate", "--rate", "0")).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("There is no file /nowhere/file.csv", "rate must be between 1 and 100000, was 0.0");
    }

    @Test
    void explainsItsUse() {
        assertThat(execute("simulate", "--for", "soon")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Invalid value for option '--for': must be a length of time");
        assertThat(execute("replay", "--help")).isZero();
        assertThat(out.toString())
                .contains("Usage: tickgrid replay", "--speed=N|max", "--format=NAME")
                .contains("Formats:\n  records ", "\n  binance-klines    candles of Binance", "\n  ohlcv  ");
    }

    private int execute(String... arguments) {
        CommandLine generator =
                Generator.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", ingestion.url().toString()));
        return generator.execute(all.toArray(String[]::new));
    }
}
