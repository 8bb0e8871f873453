package org.tickgrid.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code tickgrid backtest}, as a process of its own. */
final class BacktestProcess {

    private BacktestProcess() {}

    /** Runs it to its end, and returns the last line that it printed. */
    static String lastLine(Path folder, Path file, String... options) throws IOException {
        Installation installation = Installation.find();
        List<String> arguments = Stream.concat(Stream.of("backtest", file.toString()), Stream.of(options))
                .toList();
        Program program = Program.jar(
                "backtest", List.of("-Xmx1g", "-XX:+UseSerialGC"), installation.program("backtest"), arguments);
        ChildProcess process = ChildProcess.start(program, Optional::empty, installation.tether(), folder);
        assertThat(process.awaitExit(Duration.ofMinutes(5)))
                .as("status, see %s", process.log())
                .isZero();
        return Files.readAllLines(process.log()).getLast();
    }
}
