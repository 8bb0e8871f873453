package org.tickgrid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

class AtLeastOneTest {

    @Command
    private static final class Measuring {

        @Option(names = "--rounds", converter = AtLeastOne.class)
        private int rounds;
    }

    @Test
    void takesWhatThereIsToMeasure() {
        Measuring measuring = new Measuring();
        new CommandLine(measuring).parseArgs("--rounds=1");
        assertThat(measuring.rounds).isEqualTo(1);
    }

    @Test
    void refusesANumberWithWhichNothingIsMeasuredAndNamesItsOption() {
        assertThatThrownBy(() -> new CommandLine(new Measuring()).parseArgs("--rounds=0"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("'--rounds'")
                .hasMessageContaining("must be at least 1, was 0");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> new CommandLine(new Measuring()).parseArgs("--rounds=many"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("must be a whole number, was many");
    }
}
