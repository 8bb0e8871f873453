package org.tickgrid.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tickgrid.pipelines.JobSettings;
import org.tickgrid.pipelines.JobSettings.Watched;

class JobsYamlTest {

    @TempDir
    Path folder;

    @Test
    void withoutAFileItHoldsTheUsualSettings() throws IOException {
        assertThat(JobsYaml.read(null).lag()).isEqualTo(Duration.ofSeconds(2));
        assertThat(JobsYaml.read(null).signals()).isNotEmpty();
    }

    @Test
    void aFilesSettingsStandBeforeTheUsualOnesAndTheOthersStay() throws IOException {
        JobSettings settings = JobsYaml.read(file("""
                tickgrid.jobs:
                  signals:
                    - rule: crossover(sma(5),sma(10))
                      timeframes: 1m,1h
                      cooldown: 90s
                """));
        assertThat(settings.signals())
                .containsExactly(new Watched("crossover(sma(5),sma(10))", List.of("1m", "1h"), Duration.ofSeconds(90)));
        assertThat(settings.indicators()).isEqualTo(JobsYaml.read(null).indicators());
    }

    @Test
    void takesTheRulesOfTheUserGuide() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "user-guide.md"));
        int begin = guide.indexOf("```yaml") + "```yaml\n".length();

        assertThat(JobsYaml.read(file(guide.substring(begin, guide.indexOf("```", begin))))
                        .signals())
                .extracting(Watched::rule)
                .containsExactly("threshold(rsi(14),25,75,5)", "threshold(rsi(14),30,70,5)");
    }

    @Test
    void namesARuleThatCannotBe() throws IOException {
        Path file = file("""
                tickgrid.jobs.signals:
                  - rule: threshold(rsi(14),45,50,5)
                    timeframes: 1m
                    cooldown: 0s
                """);
        assertThatThrownBy(() -> JobsYaml.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining("threshold(rsi(14),45,50,5)")
                .hasMessageContaining("low + hysteresis must be below high - hysteresis");
    }

    @Test
    void namesASettingThatThereIsNot() throws IOException {
        Path file = file("tickgrid.jobs.lagg: 5s\n");
        assertThatThrownBy(() -> JobsYaml.read(file)).hasMessage(file + ": unknown settings [tickgrid.jobs.lagg]");
    }

    @Test
    void namesAValueThatCannotBeRead() throws IOException {
        Path file = file("tickgrid.jobs.lag: soon\n");
        assertThatThrownBy(() -> JobsYaml.read(file))
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining("'soon' is not a valid duration");
    }

    @Test
    void saysThatAFileIsNoYaml() throws IOException {
        Path file = file("tickgrid: [1\n");
        assertThatThrownBy(() -> JobsYaml.read(file)).hasMessageStartingWith("my.yaml is no YAML: ");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        Path file = folder.resolve("none.yaml");
        assertThatThrownBy(() -> JobsYaml.read(file)).hasMessage("There is no file " + file);
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("my.yaml"), yaml);
    }
}
