package org.tickgrid.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tickgrid.benchmarks.scale.ScaleFigures.Live;
import org.tickgrid.benchmarks.scale.ScaleFigures.Outcome;
import org.tickgrid.benchmarks.scale.ScaleFigures.Throughput;
import org.tickgrid.signals.SignalDigest;
import tools.jackson.databind.json.JsonMapper;

class ScaleFiguresTest {

    private final ScaleFigures figures = new ScaleFigures(
            0.25,
            true,
            true,
            1_000,
            5_000_000,
            List.of(size(1, 90), size(2, 200), size(4, 360), size(2, 210), size(1, 110)),
            200,
            400,
            List.of(new Live(1, 0, 5, 50, 10, 0), new Live(2, 7.5, 4, 40, 10, 900), new Live(1, 3, 5, 60, 11, 800)),
            80_000,
            new Outcome(0, 0, "digest sha256:00", true));

    @Test
    void efficiencyComparesTheMostMembersWithOneMeasuredFirstAndLast() {
        assertThat(figures.efficiency()).isEqualTo(360 / (4 * 100.0));
    }

    @Test
    void rebalancingIsTheLongestOfAllChanges() {
        assertThat(figures.rebalanceSeconds()).isEqualTo(7.5);
    }

    @Test
    void theDocumentHasALineForEachSize() {
        String text = text(figures);
        assertThat(text)
                .contains("| 4 | 360 | 360, 360, 360 | 90 | 4.00 | 370 |", "| 2 | 7.5 | 4 | 40 | 10 | 900 |")
                .contains(
                        "held to 0.25 of a core",
                        "the most members are 0.84 of as many times one",
                        "Java's first compiler alone",
                        "80,000 acknowledged records 0 were lost and 0 counted twice",
                        "signals is the same: `digest sha256:00`");
    }

    @Test
    void theDocumentSaysWhenNothingWasHeldBack() {
        ScaleFigures free = new ScaleFigures(
                0.25, false, false, 1, 1, figures.backlog(), 1, 1, figures.live(), 1, new Outcome(3, 4, "", false));
        assertThat(text(free))
                .doesNotContain("first compiler")
                .contains("does not let us limit", "3 were lost and 4 counted twice", "**not the same**");
    }

    @Test
    void aResultTellsWhichBarsItLacks() {
        SignalDigest none = SignalDigest.of(List.of(), 0);
        Result one = new Result(Map.of("ACME", 10L, "BETA", 7L), none);
        Result other = new Result(Map.of("ACME", 12L, "BETA", 6L, "NEW", 1L), none);
        assertThat(one.fewerThan(other)).isEqualTo(3);
        assertThat(other.fewerThan(one)).isEqualTo(1);
        assertThat(one.records()).isEqualTo(17);
    }

    private static String text(ScaleFigures figures) {
        return new ScaleText(JsonMapper.builder().build().valueToTree(figures)).markdown();
    }

    private static Throughput size(int members, double rate) {
        return new Throughput(members, rate, List.of(rate, rate, rate), List.of(rate, rate + 10, rate + 20));
    }
}
