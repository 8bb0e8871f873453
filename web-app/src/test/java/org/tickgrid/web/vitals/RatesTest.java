package org.tickgrid.web.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tickgrid.grid.Vitals;
import org.tickgrid.grid.Vitals.Work;

class RatesTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Rates rates = new Rates();

    @Test
    void isUnknownUntilAMemberHasSpokenTwice() {
        rates.take(List.of(said("a", 1_000, 500)), 0);

        assertThat(rates.of("a", "indicators", 0)).isNull();
        assertThat(rates.of("indicators", 0)).isNull();
    }

    @Test
    void isWhatCameInTheTimeThatPassedByTheMembersOwnClock() {
        rates.take(List.of(said("a", 1_000, 500)), 0);
        rates.take(List.of(said("a", 3_000, 1_500)), 5 * SECOND);

        assertThat(rates.of("a", "indicators", 5 * SECOND)).isEqualTo(500);
        assertThat(rates.of("a", "signals", 5 * SECOND)).isNull();
    }

    @Test
    void staysWhileTheSameIsReadTwice() {
        rates.take(List.of(said("a", 1_000, 500)), 0);
        rates.take(List.of(said("a", 2_000, 700)), SECOND);
        rates.take(List.of(said("a", 2_000, 700)), 2 * SECOND);

        assertThat(rates.of("a", "indicators", 2 * SECOND)).isEqualTo(200);
    }

    @Test
    void isNothingOfAMemberThatSaysNothingMore() {
        rates.take(List.of(said("a", 1_000, 500)), 0);
        rates.take(List.of(said("a", 2_000, 700)), SECOND);
        rates.take(List.of(said("a", 2_000, 700)), 7 * SECOND);

        assertThat(rates.isSilent("a", 7 * SECOND)).isTrue();
        assertThat(rates.of("a", "indicators", 7 * SECOND)).isZero();
    }

    @Test
    void sumsUpWhoIsThereAndForgetsWhoHasGone() {
        rates.take(List.of(said("a", 1_000, 0), said("b", 1_000, 0)), 0);
        rates.take(List.of(said("a", 2_000, 100), said("b", 2_000, 40)), SECOND);
        assertThat(rates.of("indicators", SECOND)).isEqualTo(140);

        rates.take(List.of(said("b", 3_000, 80)), 2 * SECOND);

        assertThat(rates.of("indicators", 2 * SECOND)).isEqualTo(40);
        assertThat(rates.of("a", "indicators", 2 * SECOND)).isNull();
    }

    private static Vitals said(String member, long uptime, long records) {
        return new Vitals(
                member,
                "127.0.0.1:5701",
                "",
                uptime,
                1,
                2,
                0,
                3,
                List.of(new Work("indicators", records, -1, 0, 0, 0)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
