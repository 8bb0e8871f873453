package org.tickgrid.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BacktestingTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheLastSignalsAndWhatEachRuleDidAndTheDigestLast() throws IOException {
        // Given
        StringBuilder csv = new StringBuilder("timestamp,symbol,price,size\n");
        for (int i = 0; i < 300; i++) {
            csv.append(1_381_140_000 + i)
                    .append(",ACME,")
                    .append(i % 20 < 10 ? 10 : 20)
                    .append(",1\n");
        }
        Path file = Files.writeString(folder.resolve("trades.csv"), csv);

        // When
        int status =
                run("backtest", file.toString(), "--rule=crossover(sma(2),sma(6))", "--timeframe=tick", "--signals=2");

        // Then
        assertThat(err.toString()).contains("300 good rows");
        assertThat(status).isZero();
        assertThat(out.toString().lines())
                .contains("The last 2 of 28 signals:")
                .anyMatch(line -> line.matches(" +14 +14 +tick  crossover\\(sma\\(2\\),sma\\(6\\)\\)"))
                .anyMatch(line -> line.startsWith("  2013-10-07T10:04:50Z      ACME  tick  BUY        20.0000  sma(2)"))
                .last()
                .asString()
                .matches("digest sha256:[0-9a-f]{64} signals=28 candles=\\d+");
    }

    @Test
    void saysWhatTheSignalsOfEachRuleWereWorth() throws IOException {
        StringBuilder csv = new StringBuilder("timestamp,symbol,price,size\n");
        for (int i = 0; i < 600; i++) {
            double price = 15 + 5 * Math.sin(i / 3.0);
            csv.append(1_381_132_800L + 60 * i).append(",ACME,").append(price).append(",1\n");
        }
        Path file = Files.writeString(folder.resolve("minutes.csv"), csv);

        int status = run("backtest", file.toString(), "--rule=crossover(sma(2),sma(4))", "--timeframe=1m");

        assertThat(status).as(err.toString()).isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches(" +\\d+ +\\d+ +[-+]\\d+\\.\\d{3} % \\(.* to .*\\) +1m    crossover.*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    backtest nowhere.csv;                                               There is no file nowhere.csv
                    backtest bitstamp --config=none.yaml;                               There is no file none.yaml
                    backtest bitstamp --rule=nothing(1);                                Rule must be
                    backtest bitstamp --rule=crossover(sma(2),sma(5)) --timeframe=2m;   Timeframe must be one of
                    backtest bitstamp --signals=-1;                                     --signals must not be negative
                    backtest bitstamp --cooldown=5m;                                    --rule
                    backtest bitstamp --interval=soon;                                  must be a length of time
                    backtest;                                                           FILE|bitstamp
                    """)
    void saysInOneLineWhatIsWrong(String arguments, String fault) {
        assertThat(run(arguments.split(" "))).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains(fault);
    }

    private int run(String... arguments) {
        CommandLine command = Backtesting.commandLine();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return command.execute(arguments);
    }
}
