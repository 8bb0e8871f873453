package org.tickgrid.backtest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tickgrid.pipelines.JobSettings;
import org.tickgrid.pipelines.JobSettings.Indicators;
import org.tickgrid.pipelines.JobSettings.Watched;
import picocli.CommandLine.Option;

/** Rules of the command line, which take the place of those in the settings. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class RuleOptions {

    @Option(
            names = "--rule",
            paramLabel = "SPEC",
            required = true,
            description = "Watches this rule in place of those of the settings, such as"
                    + " \"crossover(ema(12),ema(26))\". May be given several times.")
    private List<String> rules;

    @Option(
            names = "--timeframe",
            paramLabel = "TF",
            split = ",",
            defaultValue = "1m",
            description = "Of that rule: tick, 1s, 5s, 1m, 5m, 1h, 1d, or several with commas between."
                    + " Default: ${DEFAULT-VALUE}")
    private List<String> timeframes;

    @Option(
            names = "--cooldown",
            paramLabel = "TIME",
            defaultValue = "0s",
            description = "How long that rule is silent after a signal. Default: ${DEFAULT-VALUE}")
    private Duration cooldown;

    /** The candles of the rules' timeframes are made too, where the settings lack them. */
    JobSettings over(JobSettings settings) {
        List<String> candles = new ArrayList<>(settings.indicators().timeframes());
        timeframes.stream().filter(label -> !candles.contains(label)).forEach(candles::add);
        return new JobSettings(
                settings.lag(),
                new Indicators(candles, settings.indicators().set()),
                rules.stream()
                        .map(rule -> new Watched(rule, timeframes, cooldown))
                        .toList());
    }
}
