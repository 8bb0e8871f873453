package org.tickgrid.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.market.Candle;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.pipelines.JobSettings;
import org.tickgrid.pipelines.JobSettings.Indicators;
import org.tickgrid.pipelines.JobSettings.Watched;

class BacktestTest {

    private static final JobSettings SETTINGS = new JobSettings(
            Duration.ofSeconds(2),
            new Indicators(List.of("tick", "1s", "1m"), List.of("sma(20)")),
            List.of(new Watched("crossover(sma(2),sma(5))", List.of("1m", "tick"), Duration.ZERO)));

    private static Backtest backtest = Backtest.start();

    @TempDir
    static Path folder;

    private static Path walk = Path.of("");

    private final List<String> news = new ArrayList<>();

    @BeforeAll
    static void writeAFile() throws IOException {
        walk = folder.resolve("walk.csv.gz");
        Random random = new Random(7);
        try (OutputStream out = new GZIPOutputStream(new FileOutputStream(walk.toFile()))) {
            out.write("timestamp,symbol,price,size\n".getBytes());
            for (int i = 0; i < 6_000; i++) {
                double price = 100 + 10 * Math.sin(i / 300.0) + random.nextGaussian();
                out.write("%d,SYM%d,%s,1%n"
                        .formatted(1_381_140_000 + i, i % 3, price)
                        .getBytes());
            }
            out.write("1381140000,SYM0,100,1\n".getBytes());
        }
    }

    @AfterAll
    static void stop() {
        backtest.close();
    }

    @Test
    void readsAFileToItsEnd() throws IOException {
        BacktestResult result = run(walk, SETTINGS);
        assertThat(result.records()).isEqualTo(6_001 + 3);
        assertThat(result.candles())
                .filteredOn(candle -> candle.timeframe() == Timeframe.M1)
                .hasSize(300)
                .isSortedAccordingTo((a, b) -> (a.symbol() + a.start()).compareTo(b.symbol() + b.start()));
        assertThat(result.candles().stream()
                        .filter(candle -> candle.timeframe() == Timeframe.M1)
                        .mapToLong(Candle::bars)
                        .sum())
                .isEqualTo(6_000);
        assertThat(result.candleCount()).isEqualTo(result.candles().size()).isEqualTo(6_300);
        assertThat(result.signals()).hasSizeGreaterThan(100);
    }

    @Test
    void tellsOfARowThatCameTooLate() throws IOException {
        assertThat(run(walk, SETTINGS).late()).isEqualTo(1);
        assertThat(news)
                .contains("1 rows were older than one before them of the same symbol, and may come too late")
                .anyMatch(line -> line.startsWith("Rejected, late: {\"stock_symbol\":\"SYM0\""));
    }

    @Test
    void twoRunsComeToTheSame() throws IOException {
        BacktestResult first = run(walk, SETTINGS);
        BacktestResult second = run(walk, SETTINGS);
        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(second.candles()).isEqualTo(first.candles());
    }

    @Test
    void nothingOfAnEarlierRunIsLeft() throws IOException {
        JobSettings other = new JobSettings(
                Duration.ofSeconds(2),
                new Indicators(List.of("1h"), List.of("sma(20)")),
                List.of(new Watched("crossover(sma(3),sma(6))", List.of("1m"), Duration.ZERO)));
        run(walk, SETTINGS);
        BacktestResult result = run(walk, other);
        assertThat(result.candles()).hasSize(6).extracting(Candle::timeframe).containsOnly(Timeframe.H1);
        assertThat(result.signals()).isNotEmpty().extracting(Signal::rule).containsOnly("crossover(sma(3),sma(6))");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        Path none = folder.resolve("none.csv");
        assertThatThrownBy(() -> run(none, SETTINGS))
                .isInstanceOf(IOException.class)
                .hasMessage("There is no file " + none);
    }

    @Test
    void saysThatAFileBreaksOff() throws IOException {
        byte[] whole = Files.readAllBytes(walk);
        Path half = Files.write(folder.resolve("half.csv.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> run(half, SETTINGS))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The file cannot be read: ")
                .hasMessageContaining("Unexpected end");
    }

    private BacktestResult run(Path file, JobSettings settings) throws IOException {
        return backtest.run(Dataset.of(file.toString()), settings, news::add);
    }
}
