package org.tickgrid.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.kubernetes.ScaleFigures.Live;
import org.tickgrid.kubernetes.ScaleFigures.Proof;
import org.tickgrid.kubernetes.ScaleFigures.Throughput;

class ScaleFiguresTest {

    @Test
    void comparesTheMostMembersWithTheMeanOfTheFewest() {
        assertThat(figures(new Proof(500, 0, 0, 7, "", true)).line())
                .isEqualTo("scale: efficiency=0.90 rebalance_s=7 lost=0 duplicated=0");
    }

    @Test
    void isProvenOnlyWhenNothingIsLostOrDoubledOrDifferent() {
        assertThat(figures(new Proof(500, 0, 0, 7, "", true)).isProven()).isTrue();
        assertThat(figures(new Proof(500, 1, 0, 7, "", true)).isProven()).isFalse();
        assertThat(figures(new Proof(500, 0, 1, 7, "", true)).isProven()).isFalse();
        assertThat(figures(new Proof(500, 0, 0, 7, "", false)).isProven()).isFalse();
    }

    @Test
    void countsWhatIsMissingOrThereTwiceSymbolBySymbol() {
        Outcome scaled = new Outcome(List.of(10L, 8L, 11L), 3, "same", List.of());
        Outcome alone = new Outcome(List.of(10L, 9L, 10L), 3, "same", List.of());

        assertThat(Proof.of(List.of(10L, 10L, 10L), scaled, alone)).isEqualTo(new Proof(30, 2, 1, 3, "same", true));
    }

    @Test
    void seesThatOneMemberComesToSomethingElse() {
        Outcome scaled = new Outcome(List.of(10L), 3, "some", List.of());
        Outcome alone = new Outcome(List.of(10L), 3, "other", List.of());

        assertThat(Proof.of(List.of(10L), scaled, alone).same()).isFalse();
    }

    private static ScaleFigures figures(Proof proof) {
        return new ScaleFigures(
                "kind",
                "v1.34.0",
                1_000_000,
                List.of(rate(1, 90), rate(2, 190), rate(4, 360), rate(1, 110)),
                200,
                400,
                List.of(live(1, 0), live(2, 6.8), live(4, 4.2)),
                proof);
    }

    private static Throughput rate(int members, double barsPerSecond) {
        return new Throughput(members, barsPerSecond, List.of(barsPerSecond));
    }

    private static Live live(int members, double changeSeconds) {
        return new Live(members, changeSeconds, 10, 20, 30, 40);
    }
}
