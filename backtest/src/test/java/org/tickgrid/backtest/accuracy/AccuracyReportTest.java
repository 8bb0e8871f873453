package org.tickgrid.backtest.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.backtest.accuracy.AccuracyFigures.DataSet;
import org.tickgrid.backtest.accuracy.AccuracyFigures.Family;
import org.tickgrid.backtest.accuracy.AccuracyFigures.Simulation;
import org.tickgrid.backtest.accuracy.AccuracyFigures.Told;
import org.tickgrid.evaluation.Evaluation;
import org.tickgrid.evaluation.EvaluationSettings;
import org.tickgrid.evaluation.Placed;
import org.tickgrid.evaluation.Regimes;
import org.tickgrid.evaluation.TruthFigures;
import org.tickgrid.evaluation.Tuning;
import org.tickgrid.market.Candle;
import org.tickgrid.market.LogPosition;
import org.tickgrid.market.Side;
import org.tickgrid.market.Signal;
import org.tickgrid.market.Timeframe;
import org.tickgrid.market.Truth;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class AccuracyReportTest {

    @TempDir
    private Path docs;

    private final List<Candle> candles = walk(1_200);
    private final Evaluation evaluation = new Evaluation(EvaluationSettings.DEFAULT);

    @Test
    void saysPlainlyWhatWasFound() throws IOException {
        new AccuracyReport(figures()).write(docs);

        assertThat(docs.resolve("accuracy.md"))
                .content()
                .contains(
                        "Written by `tickgrid accuracy`.",
                        "An edge shows in 1: `seer(1)` on walk-1h.",
                        "2 rules were judged on the second half of 1 data sets, after 2 had been tried",
                        "A walk: ACME; 1,200 candles of 1h, 2013-11-25 to 2014-01-14",
                        "| `guess(1)` | default | 150 |",
                        "| `seer(1)` | chosen of 2 | 150 |",
                        "100.0 |",
                        "![Mean excess, with 95 % intervals](accuracy/walk-1h-excess.png)",
                        "![What 1 became](accuracy/walk-1h-equity.png)",
                        "| `seer(1)` | 300 | ",
                        "Survivorship",
                        "one useless rule in 40")
                .doesNotContain("NaN", "Infinity", "%%", "null");
    }

    @Test
    void drawsEveryHorizonAndEveryEquityCurveInItsColour() throws IOException {
        new AccuracyReport(figures()).write(docs);

        assertThat(colours("walk-1h-excess.png")).contains(0x5b6b7c, 0x0a5bb5, 0xb04a00);
        assertThat(colours("walk-1h-equity.png")).contains(0x8a95a3, 0x0a5bb5, 0xb04a00);
    }

    private Set<Integer> colours(String plot) throws IOException {
        BufferedImage image =
                ImageIO.read(docs.resolve("accuracy").resolve(plot).toFile());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).map(pixel -> pixel & 0xffffff).boxed().collect(Collectors.toSet());
    }

    @Test
    void givesProgramsTheSameFigures() throws IOException {
        new AccuracyReport(figures()).write(docs);

        byte[] json = Files.readAllBytes(docs.resolve("accuracy/accuracy.json"));
        assertThat(new String(json, UTF_8))
                .contains("\"rule\":\"seer(1)\"", "\"verdict\":\"edge\"", "\"percentile\":1.0", "\"leadShare\":")
                .doesNotContain("NaN");
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            parser.skipChildren();
            assertThat(parser.nextToken()).isNull();
        }
    }

    @Test
    void isTheSameFileForFileWhenWrittenAgain() throws IOException {
        new AccuracyReport(figures()).write(docs.resolve("one"));
        new AccuracyReport(figures()).write(docs.resolve("two"));

        assertThat(files(docs.resolve("one"))).hasSize(4).isEqualTo(files(docs.resolve("two")));
    }

    @Test
    void saysWhereThereIsNothingToSay() throws IOException {
        Map<String, List<Placed>> silent = Map.of("never", List.of(place(0, at -> false)));
        DataSet dataSet = dataSet(List.of(new Family("none", Tuning.of(silent, "never", evaluation))));

        new AccuracyReport(new AccuracyFigures(
                        "tickgrid accuracy", EvaluationSettings.DEFAULT, List.of(dataSet), List.of()))
                .write(docs);

        assertThat(docs.resolve("accuracy.md"))
                .content()
                .contains("None of them shows an edge.", "default, also chosen of 1", "too few signals", "| – |")
                .doesNotContain("NaN", "Against the truth");
        assertThat(docs.resolve("accuracy/walk-1h-excess.png")).exists();
    }

    @Test
    void refusesANameThatIsNoneOfAFile() {
        assertThatThrownBy(() -> new DataSet("../x", "", Timeframe.H1, List.of(), 0, 0, 0, List.of()))
                .hasMessageContaining("\"../x\"");
    }

    private AccuracyFigures figures() {
        Random coin = new Random(1);
        Map<String, List<Placed>> rules = new LinkedHashMap<>();
        rules.put("guess(1)", List.of(place(4, at -> coin.nextBoolean())));
        rules.put(
                "seer(1)",
                List.of(place(
                        4, at -> candles.get(at + 1).close() > candles.get(at).close())));
        long began = candles.getFirst().start();
        List<Truth> labels = List.of(
                new Truth("ACME", began, "trend_up", 1),
                new Truth("ACME", began + 360_000_000, "trend_down", -1),
                new Truth("ACME", began + 720_000_000, "range", 0));
        List<Told> told = rules.entrySet().stream()
                .map(rule -> new Told(rule.getKey(), TruthFigures.of(rule.getValue(), new Regimes(labels))))
                .toList();
        return new AccuracyFigures(
                "tickgrid accuracy",
                EvaluationSettings.DEFAULT,
                List.of(dataSet(List.of(new Family("test", Tuning.of(rules, "guess(1)", evaluation))))),
                List.of(new Simulation("simulated", "A made-up market", Timeframe.H1, 1, 1_200, told)));
    }

    private DataSet dataSet(List<Family> families) {
        return new DataSet(
                "walk",
                "A walk",
                Timeframe.H1,
                List.of("ACME"),
                candles.size(),
                candles.getFirst().start(),
                candles.getLast().end(),
                families);
    }

    /** A signal on every {@code step}-th candle; none if 0. */
    private Placed place(int step, IntPredicate rises) {
        List<Signal> signals = new ArrayList<>();
        for (int at = 0; step > 0 && at < candles.size() - 1; at += step) {
            Side side = rises.test(at) ? Side.BUY : Side.SELL;
            signals.add(signal(candles.get(at), side));
        }
        return Placed.onEach(candles, signals).getFirst();
    }

    private static Signal signal(Candle candle, Side side) {
        return new Signal(
                "id" + candle.ordinal(),
                candle.symbol(),
                candle.timeframe(),
                "rule",
                side,
                candle,
                List.of(),
                "",
                new LogPosition(0, candle.ordinal()),
                0,
                0);
    }

    private static List<Candle> walk(int length) {
        Random random = new Random(8);
        List<Candle> candles = new ArrayList<>();
        double close = 100;
        for (int i = 0; i < length; i++) {
            double open = close;
            close *= Math.exp(0.01 * random.nextGaussian());
            candles.add(new Candle(
                    "ACME", Timeframe.H1, i, 1_385_337_600_000L + i * 3_600_000L, open, open, open, close, 1, 1));
        }
        return candles;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder).sorted().filter(Files::isRegularFile)) {
            for (Path file : all.toList()) {
                files.put(folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
